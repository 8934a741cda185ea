package org.brevet.web.identity;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.brevet.identity.application.FactorOffer;
import org.brevet.identity.application.RequestCaller;
import org.brevet.identity.application.SetUpFactor;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.Text;

/** A page on which a second factor is set up: a secret is shown, a code of it confirms it, and then come the recovery codes, in this answer alone. */
public abstract class FactorPage {

    private static final Map<String, String> FIELDS = Map.of("factor.missing", "confirm:code", "factor.wrong", "confirm:code");

    @Inject
    SetUpFactor setUp;
    @Inject
    RequestCaller caller;
    @Inject
    Settings settings;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private FactorOffer offer;
    private List<String> codes = List.of();
    private String code;

    void loadOffer() {
        offer = setUp.offer(caller.token()).orElse(null);
    }

    public void confirm() {
        try {
            codes = setUp.confirm(caller.token(), code, caller.address());
            offer = null;
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    void show(List<String> fresh) {
        codes = fresh;
    }

    /** What is to be taken over, null where there is nothing. */
    public FactorOffer getOffer() {
        return offer;
    }

    /** In clear; empty but in the answer that makes them. */
    public List<String> getCodes() {
        return codes;
    }

    /** The same as a text file, in a link: no other request ever gives them. */
    public String getFile() {
        String content = text.of("factor.file", settings.url()) + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n";
        return "data:text/plain;charset=utf-8;base64," + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
