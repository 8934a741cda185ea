package org.brevet.curriculum.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.ElementKind;
import org.brevet.shared.Reason;
import org.brevet.standards.application.CompetencyRow;

/**
 * A draft for those who edit it: each part with its id and revision, what nothing teaches or assesses, what is wanting before it can be
 * submitted, what was taken out. {@code head} is the revision of title and edition; {@code sentBack} says why it came back, else null.
 */
public record DraftOutline(CurriculumRow row, long head, CurriculumPlan plan, Map<String, Handle> handles, List<Coverage.Row> coverage,
        List<CompetencyRow> competencies, List<Reason> lacks, List<RemovedRow> removed, LifeStep sentBack) implements Serializable {

    /** By which one part is changed; {@code by} is "" and {@code at} null where it came with a sheet. */
    public record Handle(UUID id, long revision, String by, Instant at) implements Serializable {
    }

    /** @param code of a criterion with its test: P1.C2 */
    public Optional<Handle> handle(ElementKind kind, String code) {
        return Optional.ofNullable(handles.get(key(kind, code)));
    }

    /** By which {@code handles} are kept. */
    public static String key(ElementKind kind, String code) {
        return kind + " " + code;
    }

    /** What is not taught or not assessed as it should be. */
    public List<Coverage.Row> gaps() {
        return coverage.stream().filter(row -> !row.gaps().isEmpty()).toList();
    }

    /** How many of them bar the approval. */
    public long bars() {
        return coverage.stream().filter(Coverage.Row::bars).count();
    }
}
