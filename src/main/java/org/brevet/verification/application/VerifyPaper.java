package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevet.credential.application.Codes;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.DocumentSignature;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.PublishedKeys;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Caller;
import org.brevet.identity.UseCase;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.KeyList;
import org.brevet.offline.OfflineCheck;
import org.brevet.offline.OfflineVerdict;
import org.brevet.offline.Unreadable;
import org.brevet.offline.Verdict;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.verification.TooManyLookUps;
import org.brevet.verification.application.PaperAnswer.Check;
import org.brevet.verification.application.PaperAnswer.Outcome;

/** R76, R79: a stranger's file, a PDF or a picture: is it the paper that was issued, and does it still hold? */
@Stateless
@UseCase
public class VerifyPaper {

    private static final Pattern NUMBER = Pattern.compile("RDC-EOD(?:1|2|3P|3)-\\d{4}-\\d{5}-[0-9A-Z]");
    private Register register;
    private KeyQueries keys;
    private PaperProbes probes;
    private LookUpLimits limits;
    private Caller caller;
    private Clock clock;

    public VerifyPaper() {
    }

    @Inject
    public VerifyPaper(Register register, KeyQueries keys, PaperProbes probes, LookUpLimits limits, Caller caller, Clock clock) {
        this.register = register;
        this.keys = keys;
        this.probes = probes;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** Empty if it is no file that can be read. @throws TooManyLookUps */
    @AllowedToAnyone("who has the paper may know what it is worth (R80)")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<PaperAnswer> handle(byte[] file) {
        limits.takeFile(caller.from());
        Optional<PublishedKeys> published = keys.published();
        return probes.look(file, published).map(found -> answer(found, published));
    }

    private PaperAnswer answer(PaperProbes.Found found, Optional<PublishedKeys> published) {
        Instant now = clock.instant();
        Map<Check, Outcome> findings = new EnumMap<>(Check.class);
        findings.put(Check.FILE_SIGNATURE, found.signature().map(VerifyPaper::of).orElse(Outcome.NOT_CHECKED));
        OfflineVerdict code = new OfflineCheck(published.map(VerifyPaper::list), Optional.empty(), now)
                .check(found.codes().size() == 1 ? found.codes().get(0) : "");
        findings.put(Check.CODE, of(code, found.codes()));
        Optional<RegisterEntry> entry = number(code, found, findings).flatMap(register::entry);
        boolean named = code.code().isPresent() || findings.get(Check.FILE_SIGNATURE) == Outcome.RIGHT;
        findings.put(Check.REGISTER, entry.map(one -> code.code().isEmpty() || says(code.code().get(), one) ? Outcome.RIGHT : Outcome.WRONG)
                .orElse(named ? Outcome.WRONG : Outcome.NOT_CHECKED));
        findings.put(Check.TEXT, found.text().isEmpty() || entry.isEmpty() ? Outcome.NOT_CHECKED
                : DocumentCheck.differences(found.text(), entry.get().content()).isEmpty() ? Outcome.RIGHT : Outcome.WRONG);
        if (findings.containsValue(Outcome.WRONG)) {
            return new PaperAnswer(Verdict.NOT_GENUINE, now, findings, null);
        }
        if (entry.isEmpty()) {
            return new PaperAnswer(Verdict.CANNOT_TELL, now, findings, null);
        }
        Verification.Known known = VerifyCertificate.known(entry.get(), PaperCode.FITS, now);
        // What a thief signed with the key and what was signed before it was stolen cannot be told apart: never to be accepted by the file
        return findings.get(Check.FILE_SIGNATURE) == Outcome.CANNOT_TELL && known.verdict().accepted()
                ? new PaperAnswer(Verdict.CANNOT_TELL, now, findings, null) : new PaperAnswer(known.verdict(), now, findings, known);
    }

    /** By the code that counts; of a paper without one, as they were before, by the text of a file that is as it was signed. */
    private static Optional<CertificateNumber> number(OfflineVerdict code, PaperProbes.Found found, Map<Check, Outcome> findings) {
        if (code.code().isPresent()) {
            return CertificateNumber.parse(code.code().get().number());
        }
        Matcher number = NUMBER.matcher(found.text());
        return findings.get(Check.CODE) == Outcome.NOT_CHECKED && findings.get(Check.FILE_SIGNATURE) == Outcome.RIGHT && number.find()
                ? CertificateNumber.parse(number.group()) : Optional.empty();
    }

    private static KeyList list(PublishedKeys published) {
        try {
            return KeyList.read(published.keys());
        } catch (Unreadable ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static boolean says(CertificateCode code, RegisterEntry entry) {
        return code.equals(Codes.of(entry.content()));
    }

    private static Outcome of(DocumentSignature.State signature) {
        return switch (signature) {
            case VALID -> Outcome.RIGHT;
            case INVALID -> Outcome.WRONG;
            case WITHDRAWN -> Outcome.CANNOT_TELL;
            case NONE, UNCHECKED -> Outcome.NOT_CHECKED;
        };
    }

    private static Outcome of(OfflineVerdict code, List<String> codes) {
        if (codes.isEmpty()) {
            return Outcome.NOT_CHECKED;
        }
        return code.code().isPresent() ? Outcome.RIGHT : code.verdict() == Verdict.NOT_GENUINE ? Outcome.WRONG : Outcome.CANNOT_TELL;
    }
}
