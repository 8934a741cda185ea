package org.brevet.assessment.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.assessment.CompetencyStatus;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.shared.BilingualText;

/** How a trainee stands in one course. {@code result} is null until it is published; before that nothing here tells of marks. */
public record Progress(EnrolmentRow enrolment, SessionRow session, EnrolmentResult result, List<Competency> competencies) implements Serializable {

    /** One competency of the level, and where it is assessed. */
    public record Competency(String code, BilingualText area, BilingualText title, boolean critical, CompetencyStatus status,
            List<Evidence> evidence) implements Serializable {
    }

    /** A paper ("T1") or a criterion ("P1.C2"). */
    public record Evidence(String code, BilingualText title, CompetencyStatus status) implements Serializable {
    }

    public long count(CompetencyStatus status) {
        return competencies.stream().filter(one -> one.status() == status).count();
    }
}
