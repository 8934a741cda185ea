package org.brevet.curriculum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.shared.NotFound;

/**
 * What the caller may read: an approved version is no secret to anybody who works or learns here; the rest is seen by the provider that
 * drafts it and by the authority only, and does not exist for the others.
 */
@ApplicationScoped
public class ReadableCurricula {

    private static final Set<Role> NATIONAL = Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    private Curricula curricula;
    private Caller caller;

    protected ReadableCurricula() {
    }

    @Inject
    public ReadableCurricula(Curricula curricula, Caller caller) {
        this.curricula = curricula;
        this.caller = caller;
    }

    List<CurriculumRow> versions() {
        return curricula.versions().stream().filter(this::is).toList();
    }

    List<CurriculumRow> versions(UUID edition) {
        return curricula.versions(edition).stream().filter(this::is).toList();
    }

    /** @throws NotFound if there is no such version that the caller may read */
    CurriculumRow version(String qualification, int number) {
        return curricula.version(qualification, number).filter(this::is).orElseThrow(() -> new NotFound(qualification + " v" + number));
    }

    /** @throws NotFound if there is no such version that the caller may read */
    CurriculumPlan plan(String qualification, int number) {
        return curricula.plan(version(qualification, number).id());
    }

    private boolean is(CurriculumRow row) {
        return row.state() == CurriculumState.APPROVED || NATIONAL.stream().anyMatch(caller::holds)
                || caller.organisations(Role.COURSE_MANAGER).contains(row.provider());
    }
}
