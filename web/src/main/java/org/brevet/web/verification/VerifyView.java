package org.brevet.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;
import org.brevet.verification.TooManyLookUps;
import org.brevet.offline.Verdict;
import org.brevet.verification.application.PaperCode;
import org.brevet.verification.application.Verification;
import org.brevet.verification.application.VerifyCertificate;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.Texts;

/** Anybody's question about one certificate, answered in both languages at once: whoever stands at a checkpoint has chosen none. */
@Named("verify")
@RequestScoped
public class VerifyView {

    private VerifyCertificate verify;
    private Texts texts;
    private Text text;
    private String number;
    private String code;
    private Verification answer;
    private long wait;

    protected VerifyView() {
    }

    @Inject
    public VerifyView(VerifyCertificate verify, Texts texts, Text text) {
        this.verify = verify;
        this.texts = texts;
        this.text = text;
    }

    /** A label and its value, each in both languages. */
    public record Fact(BilingualText label, BilingualText value) {
    }

    public void open() {
        if (number == null) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            answer = code == null ? verify.byNumber(number) : verify.byPaper(number, code);
            if (answer instanceof Verification.Mistyped) {
                external.setResponseStatus(422);
            } else if (answer instanceof Verification.Unknown) {
                external.setResponseStatus(404);
            }
        } catch (TooManyLookUps tooMany) {
            wait = tooMany.seconds();
            external.setResponseStatus(429);
            external.setResponseHeader("Retry-After", Long.toString(wait));
        }
    }

    public boolean isMistyped() {
        return answer instanceof Verification.Mistyped;
    }

    /** Whether there is a verdict to show: of a certificate, or that there is none. */
    public boolean isAnswered() {
        return answer instanceof Verification.Known || answer instanceof Verification.Unknown;
    }

    public boolean isKnown() {
        return answer instanceof Verification.Known;
    }

    /** Asked with a code that is not the one on this certificate: then that is the answer, whatever the number is worth. */
    public boolean isDiffers() {
        return known() != null && known().code() == PaperCode.DIFFERS;
    }

    public boolean isNamed() {
        return paper() != null;
    }

    /** Seconds, 0 where no limit was met. */
    public long getWait() {
        return wait;
    }

    public String getTitle() {
        return text.get(isAnswered() ? "verify.answer" : "verify.title");
    }

    public String getTone() {
        return isDiffers() ? "stop" : VerdictTone.of(verdict());
    }

    public BilingualText getWord() {
        return isDiffers() ? both("verify.differs") : word(verdict());
    }

    public BilingualText getAsOf() {
        return both("verify.asOf", texts.momentInKinshasa(known() == null ? ((Verification.Unknown) answer).asOf() : known().asOf()));
    }

    public BilingualText getWhatToDo() {
        return isDiffers() ? both("verify.differs.what") : both("verify.do." + verdict(), known() == null ? "" : known().validUntil());
    }

    public List<Fact> getFacts() {
        Verification.Known known = known();
        Verification.Paper paper = paper();
        List<Fact> facts = new ArrayList<>();
        if (isDiffers()) {
            facts.add(new Fact(both("verify.numberStatus"), word(known.verdict())));
        }
        if (paper == null) {
            facts.add(fact("verify.initials", known.holderInitials()));
        } else {
            facts.add(fact("verify.holder", paper.holder()));
            facts.add(fact("verify.birthYear", Integer.toString(paper.birthYear())));
        }
        facts.add(new Fact(both("verify.qualification"), known.qualificationTitle()));
        facts.add(new Fact(both("verify.validUntil"), both("verify.validUntil.day", known.validUntil())));
        if (paper != null) {
            facts.add(fact("verify.issuedOn", texts.day(paper.issuedOn())));
            if (!paper.validFrom().equals(paper.issuedOn())) {
                facts.add(fact("verify.validFrom", texts.day(paper.validFrom())));
            }
            facts.add(fact("verify.edition", paper.standardEdition()));
        }
        return facts;
    }

    /** In whole sentences for who has the paper, else what kind of condition it is. */
    public List<BilingualText> getConditions() {
        return isNamed() ? paper().conditions() : known().conditions().stream().map(this::word).toList();
    }

    public List<BilingualText> getScope() {
        return paper().scope().stream().map(item -> item.title()).toList();
    }

    public List<Fact> getHistory() {
        return paper().history().stream().map(change -> new Fact(same(texts.day(change.on())), word(change.kind()))).toList();
    }

    /** Labels of the answer, in both languages. */
    public BilingualText both(String key, Object... args) {
        return new BilingualText(texts.of(Language.FR, key, args), texts.of(Language.EN, key, args));
    }

    /** As it stands on the paper. */
    public String getCertificateNumber() {
        return answer instanceof Verification.Unknown unknown ? unknown.number() : known().number();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    private Verdict verdict() {
        return known() == null ? Verdict.UNKNOWN : known().verdict();
    }

    private Verification.Known known() {
        return answer instanceof Verification.Known known ? known : null;
    }

    private Verification.Paper paper() {
        return known() == null ? null : known().paper();
    }

    private BilingualText word(Enum<?> value) {
        return both(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private Fact fact(String label, String value) {
        return new Fact(both(label), same(value));
    }

    private static BilingualText same(String value) {
        return new BilingualText(value, value);
    }
}
