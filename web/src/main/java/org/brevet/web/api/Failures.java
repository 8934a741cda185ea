package org.brevet.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.identity.AccessDenied;
import org.brevet.identity.Caller;
import org.brevet.shared.NotFound;
import org.brevet.shared.Outdated;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Stale;
import org.brevet.verification.TooManyLookUps;
import org.brevet.web.shared.ErrorNumber;
import org.brevet.web.shared.Text;

/** What use cases throw, as a status and words: 401, 403, 404, 409 with the other's value (R3), 422 with all reasons, 429 (R81), 500 with a number. */
@RequestScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Text text;
    private Caller caller;

    protected Failures() {
    }

    @Inject
    public Failures(Text text, Caller caller) {
        this.text = text;
        this.caller = caller;
    }

    /** What a machine is told. {@code body}: text, numbers and lists of them, as JSON writes them. */
    public record Failure(int status, Map<String, ?> body) {
    }

    public Failure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Failure known = known(cause);
            if (known != null) {
                return known;
            }
        }
        String number = ErrorNumber.next();
        LOG.log(Level.SEVERE, number, failure);
        return new Failure(500, Map.of("message", text.of("error.number", number)));
    }

    private Failure known(Throwable cause) {
        if (cause instanceof Stale stale) {
            return new Failure(409, Map.of("theirs", stale.theirs(), "mine", stale.mine(), "by", stale.by(), "at", String.valueOf(stale.at()),
                    "version", stale.version(), "message", text.reason(stale.reasons().get(0))));
        }
        if (cause instanceof TooManyLookUps tooMany) {
            return new Failure(429, Map.of("message", text.of("reason.R81.wait", tooMany.seconds())));
        }
        if (cause instanceof Refused refused) {
            return new Failure(422, Map.of("reasons", reasons(refused.reasons())));
        }
        if (Outdated.is(cause)) {
            return new Failure(409, Map.of("message", text.reason(Reason.of("R3.meanwhile"))));
        }
        if (cause instanceof AccessDenied) {
            return caller.signedIn() ? new Failure(403, Map.of("message", text.get("error.forbidden")))
                    : new Failure(401, Map.of("message", text.get("error.signedOut")));
        }
        if (cause instanceof NotFound) {
            return new Failure(404, Map.of("message", text.get("error.notFound")));
        }
        if (cause instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            return new Failure(status, Map.of("message", text.get(status == 404 ? "error.notFound" : "error.request")));
        }
        return null;
    }

    /** With rule, key and sentence each. */
    public List<Map<String, String>> reasons(List<Reason> reasons) {
        return reasons.stream().map(reason -> Map.of("rule", reason.rule(), "key", reason.key(), "text", text.reason(reason))).toList();
    }
}
