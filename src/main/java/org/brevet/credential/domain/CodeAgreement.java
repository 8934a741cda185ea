package org.brevet.credential.domain;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.NotTrusted;
import org.brevet.register.CertificateContent;

/** Whether the large code, as read from the finished paper, is signed and says what the register says. */
final class CodeAgreement {

    private CodeAgreement() {
    }

    /** @param text read from the drawing. @param meant what the code was to hold, of which the register does not know how it is shortened */
    static List<String> differences(String text, CertificateContent content, CertificateCode meant, X509Certificate signer) {
        CertificateCode code;
        try {
            code = CertificateCode.read(text, signer);
        } catch (NotTrusted refused) {
            return List.of("offline." + refused.reason());
        }
        Map<String, Boolean> agrees = new TreeMap<>();
        agrees.put("number", code.number().equals(content.number()));
        agrees.put("controlCode", code.controlCode().equals(content.controlCode()));
        agrees.put("statusIndex", code.statusIndex() == content.statusIndex());
        agrees.put("holder", code.holder().equals(meant.holder()));
        agrees.put("birthYear", code.birthYear() == content.birthDate().getYear());
        agrees.put("qualification", code.qualification().equals(content.qualification()));
        agrees.put("edition", code.edition().equals(content.standardCode() + " " + content.standardEdition()));
        agrees.put("munitionTypes", code.munitionTypes() == meant.munitionTypes() && Long.bitCount(code.munitionTypes()) == content.scope().size());
        agrees.put("modules", code.modules().equals(meant.modules()));
        agrees.put("conditions", code.conditions().equals(meant.conditions()) && code.conditions().size() == content.conditions().size());
        agrees.put("issuedOn", code.issuedOn().equals(content.decidedOn()));
        agrees.put("validFrom", code.validFrom().equals(content.validFrom()));
        agrees.put("validUntil", code.validUntil().equals(content.validUntil()));
        agrees.put("specimen", code.specimen() == content.specimen());
        List<String> differences = new ArrayList<>();
        agrees.forEach((name, same) -> {
            if (!same) {
                differences.add("offline." + name);
            }
        });
        return differences;
    }
}
