package org.brevet.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.BoardRecord;
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.assessment.domain.Verdict;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;

/** Copies everything that a published result states into it, names and rules included (ADR 0005). */
@ApplicationScoped
public class Frozen {

    private People people;

    protected Frozen() {
    }

    @Inject
    public Frozen(People people) {
        this.people = people;
    }

    /** One for each trainee still in the course, without digest. Every attempt must be moderated. */
    List<EnrolmentResult> of(SessionSheet sheet, BoardRecord board, UUID by, Instant at) {
        List<TraineeSheet> trainees = PublishResults.active(sheet);
        Set<UUID> acted = new LinkedHashSet<>();
        trainees.forEach(trainee -> trainee.all().forEach(one -> {
            acted.addAll(one.attempt().assessors());
            acted.add(one.attempt().checkedBy());
        }));
        Map<UUID, PersonRow> persons = people.all(acted);
        EnrolmentResult.Rules rules = rules(sheet);
        EnrolmentResult.Board noted = new EnrolmentResult.Board(board.heldOn(), board.members());
        List<EnrolmentResult> results = new ArrayList<>();
        for (TraineeSheet trainee : trainees) {
            Verdict theory = trainee.theoryVerdict();
            Verdict practical = trainee.practicalVerdict();
            Verdict whole = theory.and(practical);
            results.add(new EnrolmentResult(trainee.enrolment().id(), trainee.enrolment().person(), trainee.enrolment().name(),
                    sheet.session().code(), rules, trainee.papers().stream().map(paper -> paper(paper, persons)).toList(),
                    trainee.tests().stream().map(test -> test(test, persons)).toList(), trainee.average().orElse(null), theory.passed(),
                    practical.passed(), whole.passed(), whole.reasons(), noted, at, by, null));
        }
        return results;
    }

    private static EnrolmentResult.Rules rules(SessionSheet sheet) {
        CurriculumPlan plan = sheet.plan();
        return new EnrolmentResult.Rules(plan.qualification(), plan.number(), plan.level(), plan.version(), plan.edition(), plan.editionLabel(),
                plan.passMark(), sheet.theory().scale(), plan.step());
    }

    private static EnrolmentResult.Paper paper(PaperSheet sheet, Map<UUID, PersonRow> persons) {
        return new EnrolmentResult.Paper(sheet.code(), sheet.title(), sheet.mark(), sheet.plan().max(), sheet.plan().floor(), sheet.plan().weight(),
                sheet.plan().competencies(), assessors(sheet.attempt(), persons), moderator(sheet.attempt(), persons), sheet.attempt().checkedAt());
    }

    private static EnrolmentResult.Test test(TestSheet sheet, Map<UUID, PersonRow> persons) {
        Attempt attempt = sheet.attempt();
        List<EnrolmentResult.Criterion> criteria = sheet.plan().criteria().stream().map(criterion -> new EnrolmentResult.Criterion(criterion.code(),
                criterion.title(), criterion.critical(), criterion.timed(), sheet.result(criterion.code()), sheet.remarkOn(criterion.code()),
                criterion.competencies())).toList();
        EnrolmentResult.Stop stop = attempt.stopped()
                ? new EnrolmentResult.Stop(attempt.stoppedAt(), attempt.stoppedGround(), attempt.stoppedCriterion()) : null;
        return new EnrolmentResult.Test(sheet.code(), sheet.title(), sheet.plan().timeLimitMinutes(), sheet.minutes(), criteria,
                sheet.verdict().passed(), stop, assessors(attempt, persons), moderator(attempt, persons), attempt.checkedAt());
    }

    private static List<EnrolmentResult.Person> assessors(Attempt attempt, Map<UUID, PersonRow> persons) {
        return attempt.assessors().stream().map(id -> new EnrolmentResult.Person(id, persons.get(id).fullName()))
                .sorted(Comparator.comparing(EnrolmentResult.Person::name)).toList();
    }

    private static EnrolmentResult.Person moderator(Attempt attempt, Map<UUID, PersonRow> persons) {
        return new EnrolmentResult.Person(attempt.checkedBy(), persons.get(attempt.checkedBy()).fullName());
    }
}
