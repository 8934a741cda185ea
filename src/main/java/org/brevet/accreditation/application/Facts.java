package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.accreditation.DossierFacts;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.application.Results;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.people.application.FitnessRow;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;

/** Gathers what a dossier rests on, as it stands now, from the features that own it. */
@ApplicationScoped
public class Facts {

    private Sessions sessions;
    private People people;
    private Results results;

    protected Facts() {
    }

    @Inject
    public Facts(Sessions sessions, People people, Results results) {
        this.sessions = sessions;
        this.people = people;
        this.results = results;
    }

    DossierFacts of(UUID enrolment) {
        EnrolmentRow row = sessions.enrolment(enrolment);
        return facts(row, people.get(row.person()), people.fitness(row.person()).orElse(null), results.published(enrolment).orElse(null));
    }

    /** By enrolment; all of one session. Statements do not grow with their number. */
    Map<UUID, DossierFacts> of(UUID session, List<EnrolmentRow> rows) {
        List<UUID> ids = rows.stream().map(EnrolmentRow::person).toList();
        Map<UUID, PersonRow> persons = people.all(ids);
        Map<UUID, FitnessRow> fitness = people.fitnessOf(ids);
        Map<UUID, EnrolmentResult> published = rows.isEmpty() ? Map.of() : results.publishedOfSession(session).stream()
                .collect(Collectors.toMap(EnrolmentResult::enrolment, Function.identity()));
        Map<UUID, DossierFacts> facts = new HashMap<>();
        rows.forEach(row -> facts.put(row.id(), facts(row, persons.get(row.person()), fitness.get(row.person()), published.get(row.id()))));
        return facts;
    }

    private static DossierFacts facts(EnrolmentRow row, PersonRow person, FitnessRow fitness, EnrolmentResult result) {
        return new DossierFacts(new DossierFacts.Identity(person.nom(), person.postnom(), person.prenom(), person.birthDate(), person.birthPlace(),
                person.identityKind(), person.identityNumber()),
                fitness == null ? null : new DossierFacts.Medical(fitness.outcome(), fitness.issuedOn(), fitness.validUntil()), row.letter(),
                result == null ? null : new DossierFacts.Results(result.digest(), result.passed(), result.moderated(), result.publishedAt(),
                        result.publishedBy(), result.board().heldOn(), result.board().members()));
    }
}
