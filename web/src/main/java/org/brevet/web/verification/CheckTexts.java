package org.brevet.web.verification;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.offline.Verdict;
import org.brevet.web.shared.Bundles;

/** All that the checking page says, in both languages at once: without a network it can ask for nothing. The same for everybody. */
@ApplicationScoped
public class CheckTexts {

    private static final String OWN = "check.";
    /** Texts of other pages that this one says alike. */
    private static final List<String> SHARED = List.of("verify.heading.do", "verify.heading.conditions", "verify.holder", "verify.birthYear",
            "verify.qualification", "verify.edition", "verify.validUntil", "verify.validUntil.day", "verify.issuedOn", "verify.scope", "verify.submit");

    private String json;

    protected CheckTexts() {
    }

    @Inject
    public CheckTexts(Bundles bundles, MunitionTypes munitionTypes, Settings settings) {
        JsonObjectBuilder all = JSON.createObjectBuilder();
        for (Language language : Language.values()) {
            all.add(language.name().toLowerCase(Locale.ROOT), texts(bundles, language));
        }
        JsonArrayBuilder types = JSON.createArrayBuilder();
        munitionTypes.all().forEach(type -> types.add(JSON.createObjectBuilder().add("bit", type.bit()).add("fr", type.title().fr())
                .add("en", type.title().en())));
        all.add("munitions", types);
        settings.phone().ifPresent(number -> all.add("phone", number));
        json = all.build().toString();
    }

    private static JsonObjectBuilder texts(Bundles bundles, Language language) {
        JsonObjectBuilder texts = JSON.createObjectBuilder();
        bundles.keys(OWN).forEach(key -> texts.add(key.substring(OWN.length()), bundles.get(language, key)));
        SHARED.forEach(key -> texts.add(key, bundles.get(language, key)));
        CertificateNumber.QUALIFICATIONS.forEach(code -> texts.add("curriculumImport." + code, bundles.get(language, "curriculumImport." + code)));
        for (Verdict verdict : Verdict.values()) {
            texts.add("Verdict." + verdict, bundles.get(language, "Verdict." + verdict));
            if (bundles.has(language, "verify.do." + verdict)) {
                texts.add("verify.do." + verdict, bundles.get(language, "verify.do." + verdict));
            }
        }
        return texts;
    }

    /** {@code {"fr": {…}, "en": {…}, "munitions": [{bit, fr, en}], "phone": "…"}}: own texts without their first word, others by their whole key. */
    public String json() {
        return json;
    }
}
