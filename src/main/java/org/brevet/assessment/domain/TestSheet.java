package org.brevet.assessment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.brevet.assessment.CriterionResult;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.shared.BilingualText;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** A practical test: one cell a criterion, and the minutes taken (R33–R36). */
public final class TestSheet extends AttemptSheet {

    /** Code of the cell with the minutes taken. */
    public static final String MINUTES = "minutes";
    /** What the system writes itself begins so; it reads alike in both languages. */
    private static final String AUTOMATIC = "R35 : ";

    private final PracticalTestPlan plan;
    private final PracticalGrading grading;

    public TestSheet(PracticalTestPlan plan, Attempt attempt, Collection<AttemptCell> cells) {
        super(attempt, cells);
        this.plan = plan;
        grading = new PracticalGrading(plan.title(), plan.timeLimitMinutes());
    }

    @Override
    public TestSheet begin(Attempt fresh) {
        return new TestSheet(plan, fresh, List.of());
    }

    /** Whether the system wrote the remark itself, since the time limit had passed (R35). */
    public static boolean automatic(String remark) {
        return remark != null && remark.startsWith(AUTOMATIC);
    }

    @Override
    List<Change> fill(String code, String typed, String remark, UUID by, Instant at) {
        String entry = typed == null || typed.isBlank() ? null : typed.strip();
        List<Change> changes = new ArrayList<>();
        if (code.equals(MINUTES)) {
            Integer minutes = minutes(entry);
            put(changes, MINUTES, minutes == null ? null : minutes.toString(), remark, by, at);
            applyTimeLimit(changes, minutes, by, at);
        } else {
            CriterionResult result = entry == null ? null
                    : CriterionResult.named(entry).orElseThrow(() -> Refused.because(Reason.of("R33.result")));
            if (code.equals(attempt().stoppedCriterion()) && result != CriterionResult.NOT_YET) {
                throw Refused.because(Reason.of("R34.final"));
            }
            grading.check(new PracticalGrading.Observation(code, criterion(code).timed(), result, remark), minutes());
            put(changes, code, result == null ? null : result.name(), remark, by, at);
        }
        return changes;
    }

    /**
     * R35: over the limit, timed criteria become not yet competent, and what an assessor found so himself stays as he wrote it; in time again,
     * what the system had written is taken back.
     */
    private void applyTimeLimit(List<Change> changes, Integer minutes, UUID by, Instant at) {
        for (CriterionPlan criterion : plan.criteria()) {
            boolean automatic = automatic(remark(criterion.code()));
            boolean ownFailure = result(criterion.code()) == CriterionResult.NOT_YET && !automatic;
            if (!criterion.timed() || ownFailure || criterion.code().equals(attempt().stoppedCriterion())) {
                continue;
            }
            if (grading.overTime(minutes)) {
                put(changes, criterion.code(), CriterionResult.NOT_YET.name(), AUTOMATIC + minutes + " min > " + plan.timeLimitMinutes() + " min", by, at);
            } else if (automatic) {
                put(changes, criterion.code(), null, null, by, at);
            }
        }
    }

    /**
     * R34: stopped for safety at a critical criterion, which is thereby not yet competent; the rest does not matter.
     *
     * @throws NotFound if there is no such criterion
     * @throws Refused R34.notCritical; R34.time; R4.reason; R2.attempt*; R43.published
     */
    public List<Change> stop(String code, Instant when, String ground, UUID by, Instant now) {
        if (!criterion(code).critical()) {
            throw Refused.because(Reason.of("R34.notCritical", criterion(code).title()));
        }
        attempt().stop(by, code, when, ground, now);
        List<Change> changes = new ArrayList<>();
        put(changes, code, CriterionResult.NOT_YET.name(), attempt().stoppedGround(), by, now);
        return changes;
    }

    public Verdict verdict() {
        return grading.grade(observations(), minutes(), stop());
    }

    @Override
    public boolean publishable() {
        return grading.publishable(observations(), stop());
    }

    /** Nothing once it was stopped; the minutes only where a criterion is timed. */
    @Override
    public List<String> missing() {
        if (stop() != null) {
            return List.of();
        }
        List<String> wanted = new ArrayList<>(plan.criteria().stream().map(CriterionPlan::code).toList());
        if (plan.criteria().stream().anyMatch(CriterionPlan::timed)) {
            wanted.add(MINUTES);
        }
        return empty(wanted);
    }

    /** Null while they are not noted. */
    public Integer minutes() {
        return entry(MINUTES) == null ? null : Integer.valueOf(entry(MINUTES));
    }

    /** Null while nothing was noted. */
    public CriterionResult result(String code) {
        return entry(code) == null ? null : CriterionResult.valueOf(entry(code));
    }

    public String remarkOn(String code) {
        return remark(code);
    }

    private List<PracticalGrading.Observation> observations() {
        return plan.criteria().stream().map(criterion -> new PracticalGrading.Observation(criterion.code(), criterion.timed(),
                result(criterion.code()), remark(criterion.code()))).toList();
    }

    private PracticalGrading.Stop stop() {
        return attempt() == null || !attempt().stopped() ? null : new PracticalGrading.Stop(attempt().stoppedAt(), attempt().stoppedGround());
    }

    private static Integer minutes(String entry) {
        if (entry == null) {
            return null;
        }
        if (!entry.matches("[1-9]\\d{0,2}")) {
            throw Refused.because(Reason.of("R35.minutes"));
        }
        return Integer.valueOf(entry);
    }

    private CriterionPlan criterion(String code) {
        return plan.criteria().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound(plan.code() + " " + code));
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
        List<String> codes = new ArrayList<>(plan.criteria().stream().map(CriterionPlan::code).toList());
        codes.add(MINUTES);
        return codes;
    }

    public PracticalTestPlan plan() {
        return plan;
    }
}
