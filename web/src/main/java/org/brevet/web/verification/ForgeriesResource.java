package org.brevet.web.verification;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.brevet.verification.application.ReportForgery;

/** What the checking page sends when there is network again: 204 once it is kept, also the second time; 400, 422, 429 (R81). */
@Path("/forgeries")
public class ForgeriesResource {

    @Inject
    ReportForgery report;

    /** Body: {@code key} (UUID), {@code code}, {@code foundAt} (ISO 8601), {@code place}, {@code note} (may be absent). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public void report(String body) {
        report.handle(found(body));
    }

    private static ReportForgery.Found found(String body) {
        try {
            JsonObject told = JSON.createReader(new StringReader(body)).readObject();
            return new ReportForgery.Found(UUID.fromString(told.getString("key")), told.getString("code"), Instant.parse(told.getString("foundAt")),
                    told.getString("place"), told.getString("note", ""));
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException | DateTimeParseException notAReport) {
            throw new BadRequestException(notAReport);
        }
    }
}
