package org.brevet.web.assessment;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.application.CompleteAttempts;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.assessment.application.PreviewMarks;
import org.brevet.assessment.application.SaveMark;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.identity.Caller;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;
import org.brevet.web.api.Failures;
import org.brevet.web.shared.Text;

/**
 * The mark sheet of a session for the mark grid: read whole, saved by the cell. Refusals come as {@link Failures} has them: 409 with the other's
 * value (R3), 422 with all reasons. A write that names another person in {@code Brevet-Person} than has signed in is answered 401: what somebody
 * typed is not sent under the name of who uses the device after him.
 */
@Path("/sessions/{code}/marks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MarksResource {

    private static final int MOST_ZEROS = 20;
    private static final int MOST_TOGETHER = 100;

    @Inject
    SessionQueries sessions;
    @Inject
    MarkSheetQueries sheets;
    @Inject
    SaveMark saveMark;
    @Inject
    PreviewMarks previewMarks;
    @Inject
    StopForSafety stopForSafety;
    @Inject
    CompleteAttempts completeAttempts;
    @Inject
    Failures failures;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    Text text;

    @PathParam("code")
    String session;
    @HeaderParam("Brevet-Person")
    String person;

    /** As {@link MarksJson} writes it. */
    @GET
    public String sheet() {
        return new MarksJson(text).sheet(sheets.sheet(sessions.idOf(session)), caller.person(), clock.instant());
    }

    /**
     * Saves one cell. Body: {@code value} (a mark as typed, or minutes) or {@code result} (name of a CriterionResult), null or "" to empty
     * it; {@code remark}; {@code version} of the cell on the screen, 0 if it had none. The same Idempotency-Key is answered the same again.
     */
    @PUT
    @Path("/{enrolment}/{assessment}/{cell}")
    public String save(@PathParam("enrolment") String enrolment, @PathParam("assessment") String assessment, @PathParam("cell") String cell,
            @HeaderParam("Idempotency-Key") String key, String body) {
        requireSamePerson();
        return MarksJson.saved(saved(enrolment, assessment, cell, key, object(body))).toString();
    }

    private SaveMark.Answer saved(String enrolment, String assessment, String cell, String key, JsonObject typed) {
        String value = words(typed, typed.containsKey("result") ? "result" : "value");
        if (!(typed.get("version") instanceof JsonNumber version) || !version.isIntegral()) {
            throw new BadRequestException();
        }
        return saveMark.handle(new SaveMark.Command(enrolment(enrolment), assessment, cell, value, words(typed, "remark"), version.longValue(), key));
    }

    /**
     * Saves one to a hundred cells, each for itself as {@link #save} does: one that is refused does not hinder the next. Body: {@code cells}, each
     * with {@code enrolment}, {@code assessment}, {@code cell}, {@code key} and what a cell's own request holds. Answer: {@code answers} in the
     * same order, each with {@code status} and {@code body}.
     */
    @POST
    @Path("/batch")
    public String saveAll(String body) {
        requireSamePerson();
        JsonArrayBuilder answers = JSON.createArrayBuilder();
        for (JsonObject cell : cells(body)) {
            JsonObjectBuilder answer = JSON.createObjectBuilder();
            try {
                answer.add("status", 200).add("body", MarksJson.saved(saved(required(cell, "enrolment"), required(cell, "assessment"),
                        required(cell, "cell"), words(cell, "key"), cell)));
            } catch (RuntimeException no) {
                Failures.Failure failure = failures.of(no);
                if (failure.status() == Response.Status.FORBIDDEN.getStatusCode()) {
                    throw no;       // who may not save one cell of the session may save none
                }
                answer.add("status", failure.status()).add("body", JSON.createObjectBuilder(failure.body()));
            }
            answers.add(answer);
        }
        return JSON.createObjectBuilder().add("answers", answers).build().toString();
    }

    /** What would become of entries, none of them stored. Body as of {@link #saveAll}, without keys and versions; any number of cells. */
    @POST
    @Path("/check")
    public String check(String body) {
        requireSamePerson();
        List<PreviewMarks.Entry> entries = array(object(body)).getValuesAs(JsonObject.class).stream()
                .map(cell -> new PreviewMarks.Entry(id(required(cell, "enrolment")), required(cell, "assessment"), required(cell, "cell"),
                        words(cell, "value"), words(cell, "remark"))).toList();
        return MarksJson.checked(previewMarks.handle(sessions.idOf(session), entries), failures);
    }

    private static List<JsonObject> cells(String body) {
        JsonArray cells = array(object(body));
        if (cells.isEmpty() || cells.size() > MOST_TOGETHER) {
            throw new BadRequestException();
        }
        return cells.getValuesAs(JsonObject.class);
    }

    /** R34. Body: {@code enrolment}, {@code assessment}, {@code criterion}, {@code at} (at the time of the province), {@code ground}. */
    @POST
    @Path("/stop")
    public String stop(String body) {
        requireSamePerson();
        JsonObject told = object(body);
        return MarksJson.stopped(stopForSafety.handle(new StopForSafety.Command(enrolment(words(told, "enrolment")), required(told, "assessment"),
                required(told, "criterion"), moment(words(told, "at")), words(told, "ground"))));
    }

    /** Hands in what is complete of one paper or test. Body: {@code assessment}, "" for all. What could not be handed in is named. */
    @POST
    @Path("/complete")
    public String complete(String body) {
        requireSamePerson();
        return new MarksJson(text).handedIn(completeAttempts.handle(sessions.idOf(session), required(object(body), "assessment")));
    }

    private void requireSamePerson() {
        if (person != null && !(caller.signedIn() && person.equals(caller.person().toString()))) {
            throw new NotAuthorizedException(Response.status(Response.Status.UNAUTHORIZED).type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("message", text.get("error.signedOut"))).build());
        }
    }

    private EnrolmentId enrolment(String id) {
        return sheets.enrolmentIn(session, id(String.valueOf(id)));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("enrolment " + written);
        }
    }

    /** The cells of a request for several; each an object. */
    private static JsonArray array(JsonObject told) {
        if (told.get("cells") instanceof JsonArray cells && cells.stream().allMatch(JsonObject.class::isInstance)) {
            return cells;
        }
        throw new BadRequestException();
    }

    private static JsonObject object(String body) {
        try {
            return JSON.createReader(new StringReader(body)).readObject();
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
