package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.People;
import org.brevet.shared.NotFound;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.Standards;

/** What the person who drafts a curriculum chooses from. */
@Stateless
@UseCase
public class DraftingQueries {

    private PlanReader reader;
    private Standards standards;
    private People people;
    private Caller caller;

    public DraftingQueries() {
    }

    @Inject
    public DraftingQueries(PlanReader reader, Standards standards, People people, Caller caller) {
        this.reader = reader;
        this.standards = standards;
        this.people = people;
        this.caller = caller;
    }

    /** The providers for which the caller may draft, and the editions that are adopted. */
    public record Choices(List<OrganisationRow> providers, List<EditionRow> editions) implements Serializable {
    }

    @Allowed(Role.COURSE_MANAGER)
    public Choices choices() {
        List<EditionRow> adopted = standards.editions().stream().filter(edition -> edition.state() == EditionState.ADOPTED).toList();
        return new Choices(caller.organisations(Role.COURSE_MANAGER).stream().map(people::organisation).toList(), adopted);
    }

    /** The version to revise. */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumRow draft(CurriculumVersionId id) {
        return reader.row(id.value()).orElseThrow(() -> new NotFound("curriculum " + id.value()));
    }
}
