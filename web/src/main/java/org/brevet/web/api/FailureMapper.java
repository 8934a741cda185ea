package org.brevet.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
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

/** What use cases throw, as status and JSON: 401, 403, 404, 409 with the other's value (R3), 422 with all reasons,
 * 429 with the seconds to wait (R81), 500 with a number. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Inject
    Text text;
    @Inject
    Caller caller;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stale stale) {
                return json(409, Map.of("theirs", stale.theirs(), "mine", stale.mine(), "by", stale.by(), "at", String.valueOf(stale.at()),
                        "version", stale.version(), "message", text.reason(stale.reasons().get(0))));
            }
            if (cause instanceof TooManyLookUps tooMany) {
                return Response.status(429).header("Retry-After", tooMany.seconds()).type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("message", text.of("reason.R81.wait", tooMany.seconds()))).build();
            }
            if (cause instanceof Refused refused) {
                List<Map<String, String>> reasons = refused.reasons().stream()
                        .map(reason -> Map.of("rule", reason.rule(), "key", reason.key(), "text", text.reason(reason))).toList();
                return json(422, Map.of("reasons", reasons));
            }
            if (Outdated.is(cause)) {
                return json(409, Map.of("message", text.reason(Reason.of("R3.meanwhile"))));
            }
            if (cause instanceof AccessDenied) {
                return caller.signedIn() ? json(403, Map.of("message", text.get("error.forbidden")))
                        : json(401, Map.of("message", text.get("error.signedOut")));
            }
            if (cause instanceof NotFound) {
                return json(404, Map.of("message", text.get("error.notFound")));
            }
            if (cause instanceof WebApplicationException known) {
                Response answer = known.getResponse();
                return answer.hasEntity() || answer.getStatus() < 400 ? answer
                        : json(answer.getStatus(), Map.of("message", text.get(answer.getStatus() == 404 ? "error.notFound" : "error.request")));
            }
        }
        String number = ErrorNumber.next();
        LOG.log(Level.SEVERE, number, failure);
        return json(500, Map.of("message", text.of("error.number", number)));
    }

    private static Response json(int status, Map<String, ?> body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
