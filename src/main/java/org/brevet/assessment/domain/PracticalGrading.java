package org.brevet.assessment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.brevet.assessment.CriterionResult;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R33–R36: one practical test, observed by criterion within a time limit. */
public record PracticalGrading(BilingualText title, int timeLimitMinutes) {

    /** One criterion and what was seen; {@code result} is null while nothing was noted. */
    public record Observation(String code, boolean timed, CriterionResult result, String remark) {
    }

    /** R34: what stopped the test, and when. */
    public record Stop(Instant at, String ground) {
    }

    /**
     * R34 before all else: a stopped test is failed whatever the rest, so that the rest is no further reason. Otherwise passed only if every
     * criterion is competent (R33).
     *
     * @param minutes taken, null if not noted; over the limit is a reason of its own if a criterion is timed (R35)
     * @param stop null unless the test was stopped for safety
     */
    public Verdict grade(List<Observation> observations, Integer minutes, Stop stop) {
        if (stop != null) {
            return new Verdict(List.of(Reason.of("R34.stopped", title, stop.at(), stop.ground())));
        }
        List<Reason> reasons = new ArrayList<>();
        long notYet = observations.stream().filter(seen -> seen.result() == CriterionResult.NOT_YET).count();
        long notObserved = unobserved(observations);
        if (notYet + notObserved > 0) {
            reasons.add(Reason.of("R33.notCompetent", title, notYet, notObserved));
        }
        if (overTime(minutes) && observations.stream().anyMatch(Observation::timed)) {
            reasons.add(Reason.of("R35.overTime", title, timeLimitMinutes, minutes));
        }
        return new Verdict(reasons);
    }

    /** R33: criteria not observed, or with nothing noted, forbid publication, unless the test was stopped. */
    public boolean publishable(List<Observation> observations, Stop stop) {
        return stop != null || unobserved(observations) == 0;
    }

    /** R35: the limit itself is still in time. */
    public boolean overTime(Integer minutes) {
        return minutes != null && minutes > timeLimitMinutes;
    }

    /**
     * What may be noted for one criterion.
     *
     * @throws Refused R36.remark if it is not yet competent and nothing says why; R35.limit if the test took too long and the criterion is timed
     */
    public void check(Observation observation, Integer minutes) {
        List<Reason> reasons = new ArrayList<>();
        if (observation.result() == CriterionResult.NOT_YET && (observation.remark() == null || observation.remark().isBlank())) {
            reasons.add(Reason.of("R36.remark"));
        }
        if (observation.timed() && overTime(minutes) && observation.result() != null && observation.result() != CriterionResult.NOT_YET) {
            reasons.add(Reason.of("R35.limit", timeLimitMinutes));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static long unobserved(List<Observation> observations) {
        return observations.stream().filter(seen -> seen.result() == null || seen.result() == CriterionResult.NOT_OBSERVED).count();
    }
}
