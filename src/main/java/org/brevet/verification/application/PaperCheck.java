package org.brevet.verification.application;

import java.io.IOException;
import java.util.Optional;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.DocumentSignature;
import org.brevet.credential.application.DocumentSignature.State;
import org.brevet.credential.application.TrustedRoots;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.OfflineCheck;
import org.brevet.offline.OfflineReason;
import org.brevet.offline.OfflineVerdict;
import org.brevet.offline.Verdict;

/** The verdict on a paper without the register: on its code, and on the document around it where there is one (docs/verify.md). */
public final class PaperCheck {

    private final OfflineCheck check;
    private final TrustedRoots trusted;

    /** @param trusted under whom documents are signed */
    public PaperCheck(OfflineCheck check, TrustedRoots trusted) {
        this.check = check;
        this.trusted = trusted;
    }

    /** {@code agrees}: whether the text says what the code says; empty without a text, or without a code that is genuine. */
    public record Document(DocumentSignature signature, Optional<Boolean> agrees) {

        boolean wrong() {
            return signature.state() == State.INVALID || !agrees.orElse(true);
        }

        /** Somebody else may have signed it: what its text says beyond the code is nobody's word. */
        boolean doubtful() {
            return signature.state() == State.WITHDRAWN;
        }
    }

    /** {@code document}: only of a PDF. {@code codes}: how many certificates' codes were found. */
    public record Result(OfflineVerdict code, Optional<Document> document, int codes) {

        public Verdict verdict() {
            return documentWrong() ? Verdict.NOT_GENUINE : documentDoubtful() ? Verdict.CANNOT_TELL : code.verdict();
        }

        /** DOCUMENT, DOCUMENT_KEY_WITHDRAWN where the code is genuine and the document around it is not, or may not be; else the code's. */
        public Optional<String> reason() {
            if (documentWrong()) {
                return Optional.of("DOCUMENT");
            }
            return documentDoubtful() ? Optional.of("DOCUMENT_KEY_WITHDRAWN") : code.reason().map(Enum::name);
        }

        /** What may be told: nothing of a paper that is not genuine. */
        public Optional<CertificateCode> told() {
            return documentWrong() ? Optional.empty() : code.code();
        }

        private boolean documentWrong() {
            return code.verdict() != Verdict.NOT_GENUINE && document.map(Document::wrong).orElse(false);
        }

        /** Only what could else be accepted now or once the status is known: a reason not to accept it stands by the code alone. */
        private boolean documentDoubtful() {
            return (code.verdict().accepted() || code.reason().map(OfflineReason::genuine).orElse(false))
                    && document.map(Document::doubtful).orElse(false);
        }
    }

    /** @throws IOException if the document cannot be read again */
    public Result check(PaperFile file) throws IOException {
        // Two certificates in one file: nobody could say of which one the verdict is
        OfflineVerdict verdict = check.check(file.codes().size() == 1 ? file.codes().get(0) : "");
        if (file.kind() != PaperFile.Kind.PDF) {
            return new Result(verdict, Optional.empty(), file.codes().size());
        }
        DocumentSignature signature = DocumentCheck.signature(file.bytes(), trusted);
        Optional<Boolean> agrees = verdict.code().isEmpty() ? Optional.empty() : DocumentCheck.agrees(file.bytes(), verdict.code().get());
        return new Result(verdict, Optional.of(new Document(signature, agrees)), file.codes().size());
    }
}
