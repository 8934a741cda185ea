package org.brevet.web.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.CompetencyStatus;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.application.SessionResults;
import org.brevet.offline.Verdict;

/** Which shape and colour goes with the word of a result: class names of {@code .status}. */
@Named("outcome")
@ApplicationScoped
public class Outcome {

    private static final String GOOD = "status ok";
    private static final String BAD = "status stop";
    private static final String OPEN = "status";
    private static final String CARE = "status warn";
    private static final String OVER = "status ended";

    /** Open as long as it is not handed in: an empty cell is no failure yet. */
    public String of(SessionResults.Part part) {
        return !closed(part) ? OPEN : part.passed() ? GOOD : BAD;
    }

    /** Whether there is an outcome to tell. */
    public boolean closed(SessionResults.Part part) {
        return part.state() != null && !part.state().open();
    }

    public boolean closed(SessionResults.Trainee trainee) {
        return trainee.parts().stream().allMatch(this::closed);
    }

    public String of(AttemptState state) {
        if (state == null) {
            return OPEN;
        }
        return switch (state) {
            case MODERATED, PUBLISHED -> GOOD;
            case RETURNED -> CARE;
            case STOPPED_SAFETY -> BAD;
            case MARKED -> "status info";
            case SCHEDULED, IN_PROGRESS -> OPEN;
        };
    }

    public String of(CriterionResult result) {
        return result == CriterionResult.COMPETENT ? GOOD : result == CriterionResult.NOT_YET ? BAD : OPEN;
    }

    public String of(CompetencyStatus status) {
        return status == CompetencyStatus.ACQUIRED ? GOOD : status == CompetencyStatus.NOT_YET ? BAD : OPEN;
    }

    public String of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> GOOD;
            case VALID_WITH_CONDITIONS, NOT_YET_IN_FORCE, CANNOT_TELL -> CARE;
            case SUSPENDED, WITHDRAWN, NOT_GENUINE -> BAD;
            case EXPIRED, SURRENDERED, REPLACED, UNKNOWN -> OVER;
        };
    }

    public String ofPass(boolean passed) {
        return passed ? GOOD : BAD;
    }
}
