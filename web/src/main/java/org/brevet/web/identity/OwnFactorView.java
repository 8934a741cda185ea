package org.brevet.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.brevet.identity.application.OwnAccount;
import org.brevet.identity.application.OwnAccountQueries;
import org.brevet.identity.application.OwnFactor;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;

/**
 * One's own second factor: set one up, take another telephone, renew the recovery codes, give it up. Nothing typed here is kept longer than the
 * request.
 */
@Named("ownFactor")
@RequestScoped
public class OwnFactorView extends FactorPage {

    private static final String ADDRESS = "/account/factor";

    @Inject
    OwnAccountQueries queries;
    @Inject
    OwnFactor own;
    @Inject
    Done done;
    private OwnAccount.Factor factor;
    private String proof;
    private String renewCode;
    private String giveUpCode;

    /** Before anything sent is read: what is on the page decides which forms there are. */
    @PostConstruct
    void load() {
        factor = queries.own(caller.token()).factor();
        loadOffer();
    }

    public void begin() {
        attempt(factor.present() ? "begin:code" : "begin:password", () -> {
            own.begin(new OwnFactor.Command(caller.token(), proof));
            done.go(ADDRESS, "factor.begun");
        });
    }

    public void stop() {
        own.stop(caller.token());
        done.go(ADDRESS, factor.present() ? "factor.stopped" : "factor.stoppedNone");
    }

    public void renew() {
        attempt("renew:code", () -> show(own.renewCodes(renewCode)));
    }

    public void giveUp() {
        attempt("giveUp:code", () -> {
            own.giveUp(giveUpCode);
            done.go(ADDRESS, "factor.givenUp");
        });
    }

    private void attempt(String field, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            fields.refuse(refused, Map.of("account.oldWrong", field, "account.oldLimited", field, "factor.missing", field, "factor.wrong", field,
                    "factor.used", field, "factor.limited", field));
        }
    }

    public OwnAccount.Factor getFactor() {
        return factor;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getRenewCode() {
        return renewCode;
    }

    public void setRenewCode(String renewCode) {
        this.renewCode = renewCode;
    }

    public String getGiveUpCode() {
        return giveUpCode;
    }

    public void setGiveUpCode(String giveUpCode) {
        this.giveUpCode = giveUpCode;
    }
}
