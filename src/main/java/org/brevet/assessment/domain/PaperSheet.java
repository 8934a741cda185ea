package org.brevet.assessment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.shared.BilingualText;

/** A theory paper: one cell, its mark (R31). */
public final class PaperSheet extends AttemptSheet {

    /** Code of the only cell. */
    public static final String MARK = "mark";

    private final TheoryPaperPlan plan;
    private final BigDecimal step;

    public PaperSheet(TheoryPaperPlan plan, BigDecimal step, Attempt attempt, Collection<AttemptCell> cells) {
        super(attempt, cells);
        this.plan = plan;
        this.step = step;
    }

    @Override
    public PaperSheet begin(Attempt fresh) {
        return new PaperSheet(plan, step, fresh, List.of());
    }

    /** What may stand in its cell. */
    public MarkRule rule() {
        return new MarkRule(plan.max(), step);
    }

    @Override
    List<Change> fill(String code, String typed, String remark, UUID by, Instant at) {
        String entry = rule().read(typed).map(BigDecimal::toPlainString).orElse(null);
        List<Change> changes = new ArrayList<>();
        put(changes, code, entry, remark, by, at);
        return changes;
    }

    /** Null while there is none. */
    public BigDecimal mark() {
        return entry(MARK) == null ? null : new BigDecimal(entry(MARK));
    }

    /** As {@link TheoryGrading} takes it. */
    public TheoryGrading.PaperMark graded() {
        return new TheoryGrading.PaperMark(plan.code(), plan.title(), mark(), plan.max(), plan.floor(), plan.weight());
    }

    @Override
    public List<String> missing() {
        return empty(codes());
    }

    @Override
    public boolean publishable() {
        return mark() != null;
    }

    @Override
    public String code() {
        return plan.code();
    }

    @Override
    public BilingualText title() {
        return plan.title();
    }

    @Override
    public List<String> codes() {
        return List.of(MARK);
    }

    public TheoryPaperPlan plan() {
        return plan;
    }
}
