package org.brevet.register;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import org.brevet.shared.BilingualText;

/** A certificate's content as JSON: fixed names in a fixed order, so that the same content has the same digest for ever. */
public final class CertificateJson {

    private CertificateJson() {
    }

    public static String write(CertificateContent content) {
        JsonArrayBuilder scope = JSON.createArrayBuilder();
        content.scope().forEach(item -> scope.add(JSON.createObjectBuilder().add("code", item.code()).add("title", both(item.title()))));
        JsonArrayBuilder conditions = JSON.createArrayBuilder();
        content.conditions().forEach(condition -> conditions.add(JSON.createObjectBuilder().add("code", condition.code().name())
                .add("value", condition.value()).add("text", both(condition.text()))));
        return JSON.createObjectBuilder().add("format", 1).add("number", content.number()).add("controlCode", content.controlCode())
                .add("statusIndex", content.statusIndex()).add("qualification", content.qualification())
                .add("qualificationTitle", both(content.qualificationTitle())).add("standardCode", content.standardCode())
                .add("standardEdition", content.standardEdition()).add("standardTitle", both(content.standardTitle()))
                .add("curriculumVersion", content.curriculumVersion()).add("holderNom", content.holderNom())
                .add("holderPostnom", content.holderPostnom()).add("holderPrenom", content.holderPrenom())
                .add("birthDate", content.birthDate().toString()).add("birthPlace", content.birthPlace()).add("scope", scope)
                .add("conditions", conditions).add("decisionNumber", content.decisionNumber()).add("decidedOn", content.decidedOn().toString())
                .add("validFrom", content.validFrom().toString()).add("validUntil", content.validUntil().toString())
                .add("provider", content.provider()).add("sessionCode", content.sessionCode()).add("sessionPlace", content.sessionPlace())
                .add("sessionLastDay", content.sessionLastDay().toString()).add("issuer", both(content.issuer()))
                .add("legalBasis", both(content.legalBasis())).add("signatoryName", content.signatoryName())
                .add("signatoryCapacity", both(content.signatoryCapacity())).add("replaces", content.replaces())
                .add("specimen", content.specimen()).add("verifyUrl", content.verifyUrl()).build().toString();
    }

    public static CertificateContent read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject in = reader.readObject();
            return new CertificateContent(in.getString("number"), in.getString("controlCode"), in.getJsonNumber("statusIndex").longValueExact(),
                    in.getString("qualification"), both(in, "qualificationTitle"), in.getString("standardCode"), in.getString("standardEdition"),
                    both(in, "standardTitle"), in.getInt("curriculumVersion"), in.getString("holderNom"), in.getString("holderPostnom"),
                    in.getString("holderPrenom"), day(in, "birthDate"), in.getString("birthPlace"),
                    in.getJsonArray("scope").getValuesAs(JsonObject.class).stream()
                            .map(item -> new CertificateContent.ScopeItem(item.getString("code"), both(item, "title"))).toList(),
                    in.getJsonArray("conditions").getValuesAs(JsonObject.class).stream().map(one -> new CertificateContent.Condition(
                            ConditionCode.valueOf(one.getString("code")), one.getString("value"), both(one, "text"))).toList(),
                    in.getString("decisionNumber"), day(in, "decidedOn"), day(in, "validFrom"), day(in, "validUntil"), in.getString("provider"),
                    in.getString("sessionCode"), in.getString("sessionPlace"), day(in, "sessionLastDay"), both(in, "issuer"), both(in, "legalBasis"),
                    in.getString("signatoryName"), both(in, "signatoryCapacity"), in.getString("replaces"), in.getBoolean("specimen"),
                    in.getString("verifyUrl"));
        }
    }

    private static JsonObjectBuilder both(BilingualText text) {
        return JSON.createObjectBuilder().add("fr", text.fr()).add("en", text.en());
    }

    private static BilingualText both(JsonObject in, String name) {
        return new BilingualText(in.getJsonObject(name).getString("fr"), in.getJsonObject(name).getString("en"));
    }

    private static LocalDate day(JsonObject in, String name) {
        return LocalDate.parse(in.getString(name));
    }
}
