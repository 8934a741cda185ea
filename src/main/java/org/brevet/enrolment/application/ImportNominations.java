package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.Nomination;
import org.brevet.enrolment.NominationsImported;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.DocumentNumber;
import org.brevet.people.Fitness;
import org.brevet.people.NewPerson;
import org.brevet.people.application.FitnessRow;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.SheetFile;

/**
 * Imports a list of nominations into a session: shown first with each person's eligibility, then stored whole or not at all. Who is not
 * eligible is stored too, with the reasons, since what lacks can be mended.
 */
@Stateless
@UseCase
public class ImportNominations {

    private EntityManager em;
    private Sessions sessions;
    private People people;
    private Evaluation evaluation;
    private Event<DomainEvent> events;
    private Clock clock;

    public ImportNominations() {
    }

    @Inject
    public ImportNominations(EntityManager em, Sessions sessions, People people, Evaluation evaluation, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.sessions = sessions;
        this.people = people;
        this.evaluation = evaluation;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused import.* if the file is no sheet; nominations.state unless the session is announced or open */
    @Allowed(Role.COURSE_MANAGER)
    public NominationPreview preview(SessionId id, SheetFile file) {
        SessionRow session = sessions.session(id.value());
        if (session.state() != SessionState.OPEN && session.state() != SessionState.ANNOUNCED) {
            throw Refused.because(Reason.of("nominations.state", session.state()));
        }
        NominationSheet sheet = NominationSheet.read(file, people.organisations(), "EOD " + session.qualification().substring(3).replace("P", "+"));
        List<SheetFault> faults = new ArrayList<>(sheet.faults());
        Map<String, PersonRow> known = people.byIdentityNumbers(sheet.rows().stream().map(row -> row.person().identityNumber())
                .filter(Objects::nonNull).toList());
        Map<UUID, FitnessRow> fitness = people.fitnessOf(known.values().stream().map(PersonRow::id).toList());
        List<UUID> enrolled = sessions.enrolments(id.value()).stream().map(EnrolmentRow::person).toList();
        List<UUID> staff = sessions.staff(id.value()).stream().map(StaffRow::person).toList();
        Map<UUID, List<String>> overlapping = sessions.overlapping(known.values().stream().map(PersonRow::id).toList(), id.value(),
                session.firstDay(), session.lastDay());
        List<NominationPreview.Row> rows = new ArrayList<>();
        for (Nomination nomination : sheet.rows()) {
            String number = DocumentNumber.key(nomination.person().identityNumber());
            PersonRow holder = number == null ? null : known.get(number);
            PersonRow person = holder != null && samePerson(holder, nomination.person()) ? holder : null;
            if (holder != null && person == null) {
                faults.add(new SheetFault(nomination.line(), sheet.heading("N° de la pièce"), numberOfAnother(session, nomination.person(), holder)));
            }
            if (person != null && enrolled.contains(person.id())) {
                faults.add(new SheetFault(nomination.line(), sheet.heading("Nom"), Reason.of("nominations.already", person.fullName())));
            }
            if (person != null && staff.contains(person.id())) {
                faults.add(new SheetFault(nomination.line(), sheet.heading("Nom"), Reason.of("nominations.staff", person.fullName())));
            }
            Eligibility eligibility = evaluation.ofNomination(session, nomination, person, person == null ? null : fitness.get(person.id()),
                    overlapping);
            for (Nomination other : sheet.rows()) {
                if (other != nomination && nomination.person().birthDate() != null && told(other).equals(told(nomination))) {
                    eligibility = eligibility.with(Reason.of("R19.sameInSheet", other.line()));
                }
            }
            rows.add(new NominationPreview.Row(nomination, eligibility, person != null));
        }
        faults.sort(Comparator.comparingInt(SheetFault::line));
        String outcome = rows.stream().map(row -> row.nomination().row() + ":" + row.known() + ":" + row.eligibility().reasons())
                .collect(Collectors.joining("\n"));
        return new NominationPreview(rows, faults, sheet.columns(), Digests.sha256Hex(id.value() + "\n" + file.digest() + "\n" + outcome));
    }

    /**
     * @param digest of the preview that was confirmed
     * @throws Refused import.changed if the outcome is another than the one shown, import.faults if there is any fault
     */
    @Allowed(Role.COURSE_MANAGER)
    public int handle(SessionId id, SheetFile file, String digest) {
        CourseSession session = em.find(CourseSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        NominationPreview preview = preview(id, file);
        if (!preview.digest().equals(digest)) {
            throw Refused.because(Reason.of("import.changed"));
        }
        if (!preview.good()) {
            throw Refused.because(Reason.of("import.faults", preview.faults().size()));
        }
        int row = sessions.enrolments(id.value()).stream().mapToInt(EnrolmentRow::row).max().orElse(0);
        for (NominationPreview.Row previewed : preview.rows()) {
            store(session, ++row, previewed);
        }
        em.flush();
        events.fire(new NominationsImported(session.code(), preview.rows().size(), (int) preview.eligible(), file.fileDigest()));
        return preview.rows().size();
    }

    private void store(CourseSession session, int row, NominationPreview.Row previewed) {
        Nomination nomination = previewed.nomination();
        NewPerson told = nomination.person();
        PersonRow known = previewed.known() ? people.byIdentityNumber(told.identityNumber()).orElseThrow() : null;
        UUID person = known == null ? people.register(told) : known.id();
        if (known != null && known.birthDate() == null && told.birthDate() != null) {
            people.birthDateTold(person, told.birthDate());
        }
        if (Evaluation.bringsFitness(nomination, people.fitness(person).orElse(null))) {
            people.recordFitness(person, Fitness.FIT, nomination.fitnessIssued(), nomination.fitnessUntil());
        }
        Enrolment enrolment = new Enrolment(session.id(), person, told.organisation(), row, nomination.letter(), clock.instant());
        enrolment.become(previewed.eligibility().eligible() ? EnrolmentState.ELIGIBLE : EnrolmentState.INELIGIBLE, clock.instant());
        em.persist(enrolment);
    }

    /** Whose number it is learns only who knows that person anyway: the provider, or the organisation that nominates. */
    private static Reason numberOfAnother(SessionRow session, NewPerson told, PersonRow holder) {
        boolean ours = holder.organisation() != null
                && (holder.organisation().equals(session.provider()) || holder.organisation().equals(told.organisation()));
        return ours ? Reason.of("R19.otherName", told.identityNumber(), holder.fullName()) : Reason.of("R19.numberElsewhere", told.identityNumber());
    }

    private static boolean samePerson(PersonRow person, NewPerson told) {
        return NameKey.of(person.nom(), person.postnom(), person.prenom()).equals(NameKey.of(told.nom(), told.postnom(), told.prenom()))
                && (person.birthDate() == null || told.birthDate() == null || person.birthDate().equals(told.birthDate()));
    }

    /** Names and birth date: two rows of a sheet that agree in them may be one person (R19). */
    private static String told(Nomination nomination) {
        NewPerson told = nomination.person();
        return NameKey.of(told.nom(), told.postnom(), told.prenom()) + " " + told.birthDate();
    }
}
