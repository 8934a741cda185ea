package org.brevet.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.brevet.verification.TooManyLookUps;

/** What use cases throw, as JSON ({@link Failures}); 429 with the seconds to wait (R81). What already is an answer stays one. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(Throwable failure) {
        Failures.Failure told = failures.of(failure);
        Response.ResponseBuilder answer = Response.status(told.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(told.body());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooManyLookUps tooMany) {
                answer.header("Retry-After", tooMany.seconds());
            }
            if (cause instanceof WebApplicationException known && (known.getResponse().hasEntity() || known.getResponse().getStatus() < 400)) {
                return known.getResponse();
            }
        }
        return answer.build();
    }
}
