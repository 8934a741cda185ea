package org.brevet.verification.application;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.DocumentCheck.Signature;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.OfflineCheck;
import org.brevet.offline.OfflineVerdict;
import org.brevet.offline.Verdict;

/** The verdict on a paper without the register: on its code, and on the document around it where there is one (docs/verify.md). */
public final class PaperCheck {

    private final OfflineCheck check;
    private final Collection<X509Certificate> roots;

    /** @param roots under which documents are signed */
    public PaperCheck(OfflineCheck check, Collection<X509Certificate> roots) {
        this.check = check;
        this.roots = List.copyOf(roots);
    }

    /** {@code agrees}: whether the text says what the code says; empty without a text, or without a code that is genuine. */
    public record Document(Signature signature, Optional<Boolean> agrees) {

        boolean wrong() {
            return signature == Signature.INVALID || !agrees.orElse(true);
        }
    }

    /** {@code document}: only of a PDF. {@code codes}: how many certificates' codes were found. */
    public record Result(OfflineVerdict code, Optional<Document> document, int codes) {

        public Verdict verdict() {
            return documentWrong() ? Verdict.NOT_GENUINE : code.verdict();
        }

        /** DOCUMENT where the code is genuine and the document around it is not; else the code's; empty where the table has none. */
        public Optional<String> reason() {
            return documentWrong() ? Optional.of("DOCUMENT") : code.reason().map(Enum::name);
        }

        /** What may be told: nothing of a paper that is not genuine. */
        public Optional<CertificateCode> told() {
            return documentWrong() ? Optional.empty() : code.code();
        }

        private boolean documentWrong() {
            return code.verdict() != Verdict.NOT_GENUINE && document.map(Document::wrong).orElse(false);
        }
    }

    /** @throws IOException if the document cannot be read again */
    public Result check(PaperFile file) throws IOException {
        // Two certificates in one file: nobody could say of which one the verdict is
        OfflineVerdict verdict = check.check(file.codes().size() == 1 ? file.codes().get(0) : "");
        if (file.kind() != PaperFile.Kind.PDF) {
            return new Result(verdict, Optional.empty(), file.codes().size());
        }
        Signature signature = DocumentCheck.signature(file.bytes(), roots);
        Optional<Boolean> agrees = verdict.code().isEmpty() ? Optional.empty() : DocumentCheck.agrees(file.bytes(), verdict.code().get());
        return new Result(verdict, Optional.of(new Document(signature, agrees)), file.codes().size());
    }
}
