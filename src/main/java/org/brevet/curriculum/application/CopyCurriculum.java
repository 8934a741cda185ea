package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationId;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.Standards;

/**
 * A new draft with all that a version holds, also an approved one: how an approved curriculum is changed. The parameters of the authority are
 * today's. On another edition it keeps what that edition has and says what it has not.
 */
@Stateless
@UseCase
public class CopyCurriculum {

    private DraftPlans drafts;
    private ReadableCurricula readable;
    private Standards standards;
    private CurriculumLife life;

    public CopyCurriculum() {
    }

    @Inject
    public CopyCurriculum(DraftPlans drafts, ReadableCurricula readable, Standards standards, CurriculumLife life) {
        this.drafts = drafts;
        this.readable = readable;
        this.standards = standards;
        this.life = life;
    }

    /** {@code qualification} and {@code number} say what is copied, {@code provider} for whom, {@code edition} on which the copy stands. */
    public record Command(OrganisationId provider, String qualification, int number, UUID edition) {
    }

    /** {@code dropped}: codes of competencies that the edition of the copy has not. */
    public record Copied(CurriculumPlan plan, List<String> dropped) implements Serializable {
    }

    /**
     * @throws NotFound if there is no such version that the caller may read
     * @throws Refused curriculum.edition if the edition is not adopted; curriculum.numberTaken if another was faster
     */
    @Allowed(Role.COURSE_MANAGER)
    public Copied handle(Command command) {
        CurriculumPlan source = readable.plan(command.qualification(), command.number());
        CurriculumPlan empty = drafts.empty(source.qualification(), command.edition(), source.title());
        Set<String> there = standards.competencies(command.edition()).stream().filter(row -> row.level().equals(source.level()))
                .map(CompetencyRow::code).collect(Collectors.toSet());
        CurriculumPlan plan = empty.with(source.modules().stream().map(one -> new ModulePlan(one.code(), one.title(), one.hours(),
                        kept(one.competencies(), there))).toList(),
                source.papers().stream().map(one -> new TheoryPaperPlan(one.code(), one.title(), one.max(), one.floor(), one.weight(),
                        kept(one.competencies(), there))).toList(),
                source.tests().stream().map(one -> new PracticalTestPlan(one.code(), one.title(), one.timeLimitMinutes(), one.criteria().stream()
                        .map(line -> new CriterionPlan(line.code(), line.title(), line.critical(), line.timed(), kept(line.competencies(), there)))
                        .toList())).toList());
        TreeSet<String> dropped = named(source).collect(Collectors.toCollection(TreeSet::new));
        dropped.removeAll(there);
        CurriculumVersion version = drafts.begin(command.provider().value(), plan);
        life.step(version, CurriculumChanged.Step.COPIED, source.qualification() + " v" + source.number());
        return new Copied(plan, List.copyOf(dropped));
    }

    private static List<String> kept(List<String> codes, Set<String> there) {
        return codes.stream().filter(there::contains).toList();
    }

    private static Stream<String> named(CurriculumPlan plan) {
        return Stream.of(plan.modules().stream().map(ModulePlan::competencies), plan.papers().stream().map(TheoryPaperPlan::competencies),
                plan.tests().stream().flatMap(test -> test.criteria().stream()).map(CriterionPlan::competencies)).flatMap(all -> all)
                .flatMap(Collection::stream);
    }
}
