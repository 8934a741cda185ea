package org.brevet.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;
import org.brevet.verification.TooManyLookUps;
import org.brevet.verification.application.PaperAnswer;
import org.brevet.verification.application.PaperAnswer.Outcome;
import org.brevet.verification.application.VerifyPaper;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.Texts;

/** A certificate's file, from anybody: what was checked, what could not be, and the verdict by the register as it is now. */
@Named("verifyFile")
@RequestScoped
public class VerifyFileView {

    private static final int UNREADABLE = 422;
    private static final int TOO_MANY = 429;
    private VerifyPaper verify;
    private Texts texts;
    private Text text;
    private Object part;
    private PaperAnswer answer;
    private boolean unreadable;
    private long wait;

    protected VerifyFileView() {
    }

    @Inject
    public VerifyFileView(VerifyPaper verify, Texts texts, Text text) {
        this.verify = verify;
        this.texts = texts;
        this.text = text;
    }

    /** {@code tone}: the class of its sign. */
    public record Finding(BilingualText check, BilingualText outcome, String tone) {
    }

    public void submit() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        byte[] content = content();
        if (content.length == 0) {
            FacesContext.getCurrentInstance().addMessage("paper:file", new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("upload.missing"), null));
            return;
        }
        try {
            Optional<PaperAnswer> found = verify.handle(content);
            answer = found.orElse(null);
            unreadable = found.isEmpty();
            if (unreadable) {
                external.setResponseStatus(UNREADABLE);
            }
        } catch (TooManyLookUps tooMany) {
            wait = tooMany.seconds();
            external.setResponseStatus(TOO_MANY);
            external.setResponseHeader("Retry-After", Long.toString(wait));
        }
    }

    /** What was sent as a text under the name of the file is no file. */
    private byte[] content() throws IOException {
        if (!(part instanceof Part file)) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public boolean isUnreadable() {
        return unreadable;
    }

    public boolean isKnown() {
        return answer != null && answer.known() != null;
    }

    /** Seconds, 0 where no limit was met. */
    public long getWait() {
        return wait;
    }

    public String getTone() {
        return VerdictTone.of(answer.verdict());
    }

    public BilingualText getWord() {
        return both("Verdict." + answer.verdict());
    }

    public BilingualText getAsOf() {
        return both("verify.asOf", texts.momentInKinshasa(answer.asOf()));
    }

    public BilingualText getWhatToDo() {
        return isKnown() ? both("verify.do." + answer.verdict(), answer.known().validUntil()) : both("verifyFile.do." + answer.verdict());
    }

    public List<Finding> getFindings() {
        return answer.findings().entrySet().stream().map(one -> new Finding(both("verifyFile.check." + one.getKey()),
                both("verifyFile.outcome." + one.getKey() + "." + one.getValue()), tone(one.getValue()))).toList();
    }

    public String getCertificateNumber() {
        return answer.known().number();
    }

    public BilingualText getTitle() {
        return answer.known().qualificationTitle();
    }

    public String getHolder() {
        return answer.known().paper().holder();
    }

    public String getBirthYear() {
        return Integer.toString(answer.known().paper().birthYear());
    }

    public BilingualText getLastDay() {
        return both("verify.validUntil.day", answer.known().validUntil());
    }

    public List<BilingualText> getScope() {
        return answer.known().paper().scope().stream().map(item -> item.title()).toList();
    }

    public List<BilingualText> getConditions() {
        return answer.known().paper().conditions();
    }

    /** In both languages. */
    public BilingualText both(String key, Object... args) {
        return new BilingualText(texts.of(Language.FR, key, args), texts.of(Language.EN, key, args));
    }

    public Object getPart() {
        return part;
    }

    public void setPart(Object part) {
        this.part = part;
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> "ok";
            case WRONG -> "stop";
            case NOT_CHECKED, CANNOT_TELL -> "warn";
        };
    }
}
