package org.brevet.assessment.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.assessment.domain.TheoryGrading;
import org.brevet.assessment.domain.Verdict;
import org.brevet.enrolment.application.EnrolmentRow;

/** All papers and tests of one trainee in a session, whether begun or not. */
record TraineeSheet(EnrolmentRow enrolment, TheoryGrading theory, List<PaperSheet> papers, List<TestSheet> tests) {

    Stream<AttemptSheet> all() {
        return Stream.concat(papers.stream(), tests.stream());
    }

    private List<TheoryGrading.PaperMark> marks() {
        return papers.stream().map(PaperSheet::graded).toList();
    }

    Optional<BigDecimal> average() {
        return theory.average(marks());
    }

    Verdict theoryVerdict() {
        return theory.grade(marks());
    }

    Verdict practicalVerdict() {
        Verdict verdict = new Verdict(List.of());
        for (TestSheet test : tests) {
            verdict = verdict.and(test.verdict());
        }
        return verdict;
    }

    /** R47, as far as marks go: theory and every practical test. */
    Verdict verdict() {
        return theoryVerdict().and(practicalVerdict());
    }

    List<AttemptSheet> begun() {
        return new ArrayList<>(all().filter(sheet -> sheet.attempt() != null).toList());
    }
}
