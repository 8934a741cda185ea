package org.brevet.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.brevet.assessment.application.CompleteAttempts;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.assessment.application.SaveMark;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;
import org.brevet.web.shared.Text;

/**
 * The mark sheet of a session for the mark grid: read whole, saved by the cell. Refusals come as {@link org.brevet.web.api.FailureMapper}
 * writes them: 409 with the other's value (R3), 422 with all reasons.
 */
@Path("/sessions/{code}/marks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MarksResource {

    private static final int MOST_ZEROS = 20;

    @Inject
    SessionQueries sessions;
    @Inject
    MarkSheetQueries sheets;
    @Inject
    SaveMark saveMark;
    @Inject
    StopForSafety stopForSafety;
    @Inject
    CompleteAttempts completeAttempts;
    @Inject
    Clock clock;
    @Inject
    Text text;

    @PathParam("code")
    String session;

    /** As {@link MarksJson} writes it. */
    @GET
    public String sheet() {
        return new MarksJson(text).sheet(sheets.sheet(sessions.idOf(session)), clock.instant());
    }

    /**
     * Saves one cell. Body: {@code value} (a mark as typed, or minutes) or {@code result} (name of a CriterionResult), null or "" to empty
     * it; {@code remark}; {@code version} of the cell on the screen, 0 if it had none. The same Idempotency-Key is answered the same again.
     */
    @PUT
    @Path("/{enrolment}/{assessment}/{cell}")
    public String save(@PathParam("enrolment") String enrolment, @PathParam("assessment") String assessment, @PathParam("cell") String cell,
            @HeaderParam("Idempotency-Key") String key, String body) {
        JsonObject typed = object(body);
        String value = words(typed, typed.containsKey("result") ? "result" : "value");
        if (!(typed.get("version") instanceof JsonNumber version) || !version.isIntegral()) {
            throw new BadRequestException();
        }
        return MarksJson.saved(saveMark.handle(new SaveMark.Command(enrolment(enrolment), assessment, cell, value, words(typed, "remark"),
                version.longValue(), key)));
    }

    /** R34. Body: {@code enrolment}, {@code assessment}, {@code criterion}, {@code at} (at the time of the province), {@code ground}. */
    @POST
    @Path("/stop")
    public String stop(String body) {
        JsonObject told = object(body);
        return MarksJson.stopped(stopForSafety.handle(new StopForSafety.Command(enrolment(words(told, "enrolment")), required(told, "assessment"),
                required(told, "criterion"), moment(words(told, "at")), words(told, "ground"))));
    }

    /** Hands in what is complete of one paper or test. Body: {@code assessment}, "" for all. What could not be handed in is named. */
    @POST
    @Path("/complete")
    public String complete(String body) {
        return new MarksJson(text).handedIn(completeAttempts.handle(sessions.idOf(session), required(object(body), "assessment")));
    }

    private EnrolmentId enrolment(String id) {
        try {
            return sheets.enrolmentIn(session, UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("enrolment " + id);
        }
    }

    private static JsonObject object(String body) {
        try {
            return Json.createReader(new StringReader(body)).readObject();
        } catch (JsonException | NumberFormatException notAnObject) {
            throw new BadRequestException(notAnObject);
        }
    }

    private static String required(JsonObject told, String name) {
        String words = words(told, name);
        if (words == null) {
            throw new BadRequestException();
        }
        return words;
    }

    /** Null when absent; a number as people write it. */
    private static String words(JsonObject told, String name) {
        JsonValue value = told.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString words) {
            return words.getString();
        }
        if (value instanceof JsonNumber number) {
            return plain(number);
        }
        throw new BadRequestException();
    }

    /** Not of a number whose zeros would fill the memory; what is no mark the use case refuses. */
    private static String plain(JsonNumber number) {
        try {
            BigDecimal value = number.bigDecimalValue();
            if (Math.abs((long) value.scale()) > MOST_ZEROS) {
                throw new BadRequestException();
            }
            return value.toPlainString();
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            throw new BadRequestException(tooLarge);
        }
    }

    /** Null for what is no moment: the use case says what is missing. */
    private static Instant moment(String local) {
        try {
            return local == null ? null : LocalDateTime.parse(local).atZone(Days.PROVINCE).toInstant();
        } catch (DateTimeParseException notAMoment) {
            return null;
        }
    }
}
