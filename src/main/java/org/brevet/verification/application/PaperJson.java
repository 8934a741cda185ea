package org.brevet.verification.application;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;

/** The verdict on a paper for machines, in the names of docs/verify.md. */
final class PaperJson {

    private PaperJson() {
    }

    static String write(PaperCheck.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", result.verdict().name());
        result.reason().ifPresent(reason -> json.put("reason", reason));
        result.told().ifPresent(code -> json.put("number", code.number()));
        json.put("asOf", result.code().asOf().map(Object::toString).orElse(null));
        json.put("useUntil", result.code().useUntil().map(Object::toString).orElse(null));
        result.told().ifPresent(code -> told(json, code));
        result.told().ifPresent(code -> json.put("specimen", result.code().specimen()));
        result.document().ifPresent(document -> {
            Map<String, Object> inside = new LinkedHashMap<>();
            inside.put("signature", document.signature().state().name().toLowerCase(Locale.ROOT));
            document.signature().signedAt().ifPresent(at -> inside.put("signedAt", at.toString()));
            document.signature().stamp().ifPresent(stamp -> inside.put("timeStamp", Map.of("at", stamp.at().toString(), "by", stamp.by(),
                    "authority", stamp.ours())));
            document.signature().listedAt().ifPresent(at -> inside.put("withdrawalsAsOf", at.toString()));
            document.agrees().ifPresent(agrees -> inside.put("agrees", agrees));
            json.put("document", inside);
        });
        return JSONObjectUtils.toJSONString(json);
    }

    private static void told(Map<String, Object> json, CertificateCode code) {
        json.put("holder", code.holder());
        json.put("birthYear", code.birthYear());
        json.put("qualification", code.qualification());
        json.put("edition", code.edition());
        json.put("scope", PaperWords.scope(code).stream().map(type -> type.code()).toList());
        json.put("modules", code.modules());
        json.put("conditions", code.conditions().stream().map(PaperJson::condition).toList());
        json.put("validFrom", code.validFrom().toString());
        json.put("validUntil", code.validUntil().toString());
        json.put("issuedOn", code.issuedOn().toString());
    }

    /** Texts in both languages; an amount and an area are the same in both; null where the paper must be read or the code says all. */
    private static Map<String, Object> condition(CodeCondition condition) {
        List<String> texts = new ArrayList<>(condition.texts());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", condition.kind().name());
        json.put("fr", texts.isEmpty() ? null : texts.get(0));
        json.put("en", texts.isEmpty() ? null : texts.get(texts.size() - 1));
        return json;
    }
}
