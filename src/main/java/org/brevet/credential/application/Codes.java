package org.brevet.credential.application;

import java.util.stream.Collectors;
import org.brevet.credential.domain.CodeContent;
import org.brevet.offline.CertificateCode;
import org.brevet.register.CertificateContent;
import org.brevet.standards.application.MunitionTypes;

/** What codes hold of a certificate, with the list of munition types as shipped: it changes only with the program. */
public final class Codes {

    public static final CodeContent CONTENT = new CodeContent(new MunitionTypes().all().stream()
            .collect(Collectors.toMap(MunitionTypes.MunitionType::code, MunitionTypes.MunitionType::bit)));

    private Codes() {
    }

    /** What the code of that certificate must hold. */
    public static CertificateCode of(CertificateContent content) {
        return CONTENT.of(content);
    }
}
