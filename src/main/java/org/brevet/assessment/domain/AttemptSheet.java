package org.brevet.assessment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.brevet.shared.BilingualText;
import org.brevet.shared.NotFound;

/** An attempt with its cells, and the paper or test of the curriculum that says what may stand in them. Attempt is null before the first mark. */
public abstract sealed class AttemptSheet permits PaperSheet, TestSheet {

    /** What a save changed, for the record of who did what; "" stands for empty. */
    public record Change(AttemptCell cell, String before, String after) {
    }

    private final Attempt attempt;
    private final Map<String, AttemptCell> cells = new LinkedHashMap<>();

    AttemptSheet(Attempt attempt, Collection<AttemptCell> cells) {
        this.attempt = attempt;
        cells.forEach(cell -> this.cells.put(cell.code(), cell));
    }

    /** The paper's or test's code in the curriculum. */
    public abstract String code();

    public abstract BilingualText title();

    /** Codes of its cells, in the order of the sheet. */
    public abstract List<String> codes();

    /** Codes of cells that are empty and must not be when it is handed in. */
    public abstract List<String> missing();

    /** R33: whether everything was observed. */
    public abstract boolean publishable();

    /** The same paper or test for an attempt that has just been made and holds nothing. */
    public abstract AttemptSheet begin(Attempt fresh);

    abstract List<Change> fill(String code, String typed, String remark, UUID by, Instant at);

    /**
     * Writes one cell, and those that follow from it (R35).
     *
     * @param typed as a person typed it; null and blank empty the cell
     * @return what is other than before, the cell itself first; empty if nothing is
     * @throws NotFound if the sheet has no such cell
     * @throws org.brevet.shared.Refused R2.attempt*, R43.published, R31.range, R33.result, R34.final, R35.limit, R35.minutes, R36.remark
     */
    public List<Change> write(String code, String typed, String remark, UUID by, Instant at) {
        if (!codes().contains(code)) {
            throw new NotFound(code() + " " + code);
        }
        attempt.requireOpen();
        List<Change> changes = fill(code, typed, tidy(remark), by, at);
        if (!changes.isEmpty()) {
            attempt.markedBy(by);
        }
        return changes;
    }

    /** Null before the first mark. */
    public Attempt attempt() {
        return attempt;
    }

    /** Null while it never had a value. */
    public AttemptCell cell(String code) {
        return cells.get(code);
    }

    public String entry(String code) {
        AttemptCell cell = cells.get(code);
        return cell == null ? null : cell.entry();
    }

    String remark(String code) {
        AttemptCell cell = cells.get(code);
        return cell == null ? null : cell.remark();
    }

    void put(List<Change> changes, String code, String entry, String remark, UUID by, Instant at) {
        AttemptCell cell = cells.computeIfAbsent(code, any -> new AttemptCell(attempt.id(), any));
        String before = Objects.requireNonNullElse(cell.entry(), "");
        if (cell.write(entry, remark, by, at)) {
            changes.add(new Change(cell, before, Objects.requireNonNullElse(entry, "")));
        }
    }

    List<String> empty(Collection<String> wanted) {
        List<String> empty = new ArrayList<>(wanted);
        empty.removeIf(code -> entry(code) != null);
        return empty;
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
