package org.brevet.assessment.application;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.assessment.AssessmentKind;
import org.brevet.assessment.AttemptRef;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;

/**
 * The results of a session, before publication as they stand, afterwards as they were frozen. {@code publishedAt} is null before;
 * {@code missing}: what bars publication, empty once published; {@code board} is null until noted.
 */
public record SessionResults(UUID session, String code, Instant publishedAt, List<Trainee> trainees, Board board, List<Reason> missing,
        boolean mayMark, boolean mayModerate, boolean mayPublish) implements Serializable {

    public boolean published() {
        return publishedAt != null;
    }

    /** How many attempts the caller could check now. */
    public long awaitingMe() {
        return trainees.stream().flatMap(trainee -> trainee.parts().stream()).filter(Part::mayModerate).count();
    }

    /** {@code average} is null unless every paper has a mark; {@code digest} is null before publication. */
    public record Trainee(UUID enrolment, String name, int number, EnrolmentState state, BigDecimal average, boolean theoryPassed,
            boolean practicalPassed, boolean passed, List<Reason> reasons, List<Part> parts, String digest) implements Serializable {
    }

    /**
     * One paper or test. {@code state} and {@code attempt} are null before the first mark; {@code mark} belongs to a paper, {@code criteria},
     * {@code minutes} and {@code limit} to a test; {@code missing}: codes of empty cells; {@code mayModerate}: whether the caller may check it now.
     */
    public record Part(String code, BilingualText title, AssessmentKind kind, AttemptState state, AttemptRef attempt, BigDecimal mark,
            BigDecimal max, BigDecimal floor, boolean passed, List<Criterion> criteria, Integer minutes, Integer limit, EnrolmentResult.Stop stopped,
            List<String> assessors, String moderator, String returnedReason, List<String> missing, boolean mayModerate) implements Serializable {
    }

    public record Criterion(String code, BilingualText title, boolean critical, boolean timed, CriterionResult result, String remark)
            implements Serializable {
    }

    public record Board(LocalDate heldOn, List<String> members, String notedBy, long version) implements Serializable {
    }
}
