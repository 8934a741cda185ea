package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Caller;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.ConditionCode;
import org.brevet.register.ControlCode;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.shared.Days;
import org.brevet.verification.TooManyLookUps;
import org.brevet.offline.Verdict;
import org.brevet.verification.domain.VerdictPolicy;

/** R76, R78, R80, R81: a stranger's question about one certificate. There is no list, no wildcard and no search by name. */
@Stateless
@UseCase
public class VerifyCertificate {

    private Register register;
    private LookUpLimits limits;
    private Caller caller;
    private Clock clock;

    public VerifyCertificate() {
    }

    @Inject
    public VerifyCertificate(Register register, LookUpLimits limits, Caller caller, Clock clock) {
        this.register = register;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param typed the number, as carelessly as people type; @throws TooManyLookUps */
    @AllowedToAnyone("a certificate is worth what a stranger can check; the number alone names nobody (R80)")
    public Verification byNumber(String typed) {
        return answer(typed, null);
    }

    /** With the code printed on the paper; one that does not fit, or too many such, tell no more than the number alone. @throws TooManyLookUps */
    @AllowedToAnyone("who has the control code has the paper in hand (R80)")
    public Verification byPaper(String typed, String controlCode) {
        return answer(typed, controlCode == null ? "" : controlCode);
    }

    private Verification answer(String typed, String controlCode) {
        CertificateNumber.Typed read = CertificateNumber.typed(typed);
        if (read instanceof CertificateNumber.Typed.Mistyped mistyped) {
            return new Verification.Mistyped(mistyped.tidied());
        }
        CertificateNumber number = ((CertificateNumber.Typed.Good) read).number();
        limits.take(caller.from(), number);
        Instant now = clock.instant();
        return register.entry(number).<Verification>map(entry -> known(entry, code(number, entry.content(), controlCode), now))
                .orElseGet(() -> new Verification.Unknown(number.value(), now));
    }

    /** @param code what is known of the control code: with one that fits, all that who has the paper may read (R80) */
    static Verification.Known known(RegisterEntry entry, PaperCode code, Instant now) {
        CertificateContent content = entry.content();
        Verdict verdict = VerdictPolicy.of(entry.state(), content.validFrom(), content.validUntil(), !content.conditions().isEmpty(),
                now.atZone(Days.KINSHASA).toLocalDate());
        return new Verification.Known(content.number(), verdict, now, content.qualification(), content.qualificationTitle(),
                content.validUntil(), publicCodes(content), content.holderInitials(), code, code == PaperCode.FITS ? paper(entry) : null);
    }

    /** After too many wrong codes every further one counts as not given (R81). */
    private PaperCode code(CertificateNumber number, CertificateContent content, String controlCode) {
        if (controlCode == null || !limits.mayTryCode(number)) {
            return PaperCode.NOT_GIVEN;
        }
        if (fits(content, controlCode)) {
            return PaperCode.FITS;
        }
        limits.codeWasWrong(number);
        return PaperCode.DIFFERS;
    }

    private static boolean fits(CertificateContent content, String controlCode) {
        return ControlCode.parse(controlCode).filter(new ControlCode(content.controlCode())::fits).isPresent();
    }

    /** A code that says "medical" would tell of somebody's health: to the public it is a condition like any other. */
    private static List<ConditionCode> publicCodes(CertificateContent content) {
        return content.conditions().stream().map(condition -> condition.code() == ConditionCode.MEDICAL_RESTRICTION ? ConditionCode.TEXT
                : condition.code()).distinct().toList();
    }

    private static Verification.Paper paper(RegisterEntry entry) {
        CertificateContent content = entry.content();
        return new Verification.Paper(content.holder(), content.birthDate().getYear(), content.standardCode() + " " + content.standardEdition(),
                content.scope(), content.decidedOn(), content.validFrom(),
                content.conditions().stream().map(CertificateContent.Condition::text).toList(),
                entry.life().stream().map(event -> new Verification.Change(event.kind(), event.on())).toList());
    }
}
