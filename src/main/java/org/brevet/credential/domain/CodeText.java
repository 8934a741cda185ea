package org.brevet.credential.domain;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevet.offline.CertificateCode;
import org.brevet.register.CertificateContent;
import org.brevet.register.ControlCode;
import org.brevet.shared.Language;

/** What somebody reads on a document, beside what its code says: a code cut out of another paper shows here. */
public record CodeText(String plain) {

    /** Empty if the document holds no text: a scan. */
    public static Optional<CodeText> of(byte[] pdf) throws IOException {
        String text = Agreement.plain(PaperText.of(pdf));
        return text.isEmpty() ? Optional.empty() : Optional.of(new CodeText(text));
    }

    /** Of a name that was too long for the code, what was shortened is not compared. */
    public boolean saysWhat(CertificateCode code) {
        return Stream.of(code.number(), new ControlCode(code.controlCode()).printed(), Words.day(Language.FR, code.validFrom()),
                Words.day(Language.FR, code.validUntil()), Words.day(Language.FR, code.issuedOn())).allMatch(this::has)
                && Arrays.stream(code.holder().split(" ")).filter(name -> !name.endsWith(".")).allMatch(this::has)
                && has(CertificatePage.SPECIMEN) == code.specimen();
    }

    /** By name, what it does not say of all that the register has frozen. */
    public List<String> differences(CertificateContent content) {
        return Agreement.differences(plain, content);
    }

    private boolean has(String text) {
        return plain.contains(Agreement.plain(text));
    }
}
