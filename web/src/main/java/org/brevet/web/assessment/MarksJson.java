package org.brevet.web.assessment;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.application.CellRow;
import org.brevet.assessment.application.CompleteAttempts;
import org.brevet.assessment.application.MarkSheet;
import org.brevet.assessment.application.PreviewMarks;
import org.brevet.assessment.application.SaveMark;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.web.api.Failures;
import org.brevet.web.shared.Text;

/**
 * The mark sheet as JSON, compact, with titles in the reader's language:
 *
 * <pre>
 * {session, editable, now, me: id of the person who asks,
 *  people: [name],
 *  parts: [{code, kind, title, columns: [{code, kind, title, max, step, floor, critical, timed, limit}]}],
 *  rows: [{enrolment, number, name,
 *          attempts: {T1: {state, number, by: [index in people], returned, stopped: {at, ground, criterion},
 *                          cells: {mark: [value, version, index in people, seconds since 1970, remark]}}}}]}
 * </pre>
 *
 * What does not apply is left out.
 */
final class MarksJson {

    private final Text text;

    MarksJson(Text text) {
        this.text = text;
    }

    String sheet(MarkSheet sheet, UUID me, Instant now) {
        Map<UUID, Integer> hands = new HashMap<>();
        sheet.markers().forEach(marker -> hands.put(marker.person(), hands.size()));
        Map<String, List<CellRow>> cells = new HashMap<>();
        sheet.cells().forEach(cell -> cells.computeIfAbsent(cell.enrolment() + cell.assessment(), any -> new ArrayList<>()).add(cell));
        Map<UUID, List<MarkSheet.AttemptRow>> attempts = new HashMap<>();
        sheet.attempts().forEach(attempt -> attempts.computeIfAbsent(attempt.enrolment(), any -> new ArrayList<>()).add(attempt));
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject().write("session", sheet.code()).write("editable", sheet.editable()).write("now", now.toString())
                    .write("me", me.toString());
            json.writeStartArray("people");
            sheet.markers().forEach(marker -> json.write(marker.name()));
            json.writeEnd().writeStartArray("parts");
            sheet.parts().forEach(part -> part(json, part, sheet.columns()));
            json.writeEnd().writeStartArray("rows");
            for (MarkSheet.Row row : sheet.rows()) {
                json.writeStartObject().write("enrolment", row.enrolment().toString()).write("number", row.number()).write("name", row.name());
                json.writeStartObject("attempts");
                for (MarkSheet.AttemptRow attempt : attempts.getOrDefault(row.enrolment(), List.of())) {
                    attempt(json, attempt, cells.getOrDefault(row.enrolment() + attempt.assessment(), List.of()), hands);
                }
                json.writeEnd().writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        return written.toString();
    }

    private void part(JsonGenerator json, MarkSheet.Part part, List<MarkSheet.Column> columns) {
        json.writeStartObject().write("code", part.code()).write("kind", part.kind().name()).write("title", text.pick(part.title()));
        json.writeStartArray("columns");
        columns.stream().filter(column -> column.assessment().equals(part.code())).forEach(column -> {
            json.writeStartObject().write("code", column.code()).write("kind", column.kind().name());
            if (column.kind() == MarkSheet.ColumnKind.CRITERION) {
                json.write("title", text.pick(column.title()));
            }
            number(json, "max", column.max());
            number(json, "step", column.step());
            number(json, "floor", column.floor());
            if (column.critical()) {
                json.write("critical", true);
            }
            if (column.timed()) {
                json.write("timed", true);
            }
            if (column.limit() != null) {
                json.write("limit", column.limit());
            }
            json.writeEnd();
        });
        json.writeEnd().writeEnd();
    }

    private static void attempt(JsonGenerator json, MarkSheet.AttemptRow attempt, List<CellRow> cells, Map<UUID, Integer> hands) {
        json.writeStartObject(attempt.assessment()).write("state", attempt.state().name()).write("number", attempt.number());
        json.writeStartArray("by");
        attempt.markedBy().forEach(person -> json.write(hands.get(person)));
        json.writeEnd();
        if (attempt.returnedReason() != null) {
            json.write("returned", attempt.returnedReason());
        }
        if (attempt.stoppedAt() != null) {
            json.writeStartObject("stopped").write("at", attempt.stoppedAt().toString()).write("ground", attempt.ground())
                    .write("criterion", attempt.criterion()).writeEnd();
        }
        json.writeStartObject("cells");
        for (CellRow cell : cells) {
            json.writeStartArray(cell.code());
            if (cell.value() == null) {
                json.writeNull();
            } else {
                json.write(cell.value());
            }
            json.write(cell.version()).write(hands.get(cell.by())).write(cell.at().getEpochSecond());
            if (cell.remark() != null) {
                json.write(cell.remark());
            }
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void number(JsonGenerator json, String name, BigDecimal number) {
        if (number != null) {
            json.write(name, new BigDecimal(number.stripTrailingZeros().toPlainString()));
        }
    }

    /** {value, remark, version, at, state, also: [{code, value, remark, version, at}]} */
    static JsonObject saved(SaveMark.Answer answer) {
        JsonObjectBuilder json = answer.cell() == null ? JSON.createObjectBuilder().addNull("value").add("version", 0) : cell(answer.cell());
        JsonArrayBuilder also = JSON.createArrayBuilder();
        answer.also().forEach(one -> also.add(cell(one)));
        return json.add("state", answer.state().name()).add("also", also).build();
    }

    /** {answers: [{outcome, value, remark, version: as stored now, after, reasons}]}; what does not apply is left out. */
    static String checked(List<PreviewMarks.Answer> answers, Failures failures) {
        JsonArrayBuilder told = JSON.createArrayBuilder();
        answers.forEach(answer -> {
            JsonObjectBuilder json = JSON.createObjectBuilder().add("outcome", answer.outcome().name());
            if (answer.before() != null) {
                json.addAll(cell(answer.before()));
            }
            if (answer.after() != null) {
                json.add("after", answer.after());
            }
            if (!answer.reasons().isEmpty()) {
                json.add("reasons", JSON.createArrayBuilder(failures.reasons(answer.reasons())));
            }
            told.add(json);
        });
        return JSON.createObjectBuilder().add("answers", told).build().toString();
    }

    /** {state, at, ground, cell: {code, value, remark, version, at}} */
    static String stopped(StopForSafety.Answer answer) {
        return JSON.createObjectBuilder().add("state", answer.state().name()).add("at", answer.at().toString()).add("ground", answer.ground())
                .add("cell", cell(answer.cell())).build().toString();
    }

    /** {attempts, missing: [{key, text}]} */
    String handedIn(CompleteAttempts.HandedIn answer) {
        JsonArrayBuilder missing = JSON.createArrayBuilder();
        answer.missing().forEach(reason -> missing.add(JSON.createObjectBuilder().add("key", reason.key()).add("text", text.reason(reason))));
        return JSON.createObjectBuilder().add("attempts", answer.attempts()).add("missing", missing).build().toString();
    }

    private static JsonObjectBuilder cell(CellRow cell) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("code", cell.code());
        json = cell.value() == null ? json.addNull("value") : json.add("value", cell.value());
        json = cell.remark() == null ? json.addNull("remark") : json.add("remark", cell.remark());
        return json.add("version", cell.version()).add("at", cell.at().toString());
    }
}
