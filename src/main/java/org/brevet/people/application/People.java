package org.brevet.people.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.people.DocumentNumber;
import org.brevet.people.Fitness;
import org.brevet.people.NewPerson;
import org.brevet.people.PersonMended;
import org.brevet.people.PersonRegistered;
import org.brevet.people.domain.MedicalCertificate;
import org.brevet.people.domain.Organisation;
import org.brevet.people.domain.Person;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NameKey;
import org.brevet.shared.NotFound;
import org.brevet.shared.Page;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** Persons, organisations and fitness, for other features; the calling use case has checked. */
@ApplicationScoped
public class People {

    private static final String ROW = """
            select new org.brevet.people.application.PersonRow(p.id, p.nom, p.postnom, p.prenom, p.sex, p.birthDate, p.birthPlace, p.province,
              p.identityKind, p.identityNumber, p.organisation, o.name, p.phone)
              from Person p left join Organisation o on o.id = p.organisation""";
    private EntityManager em;
    private Event<DomainEvent> events;
    private Clock clock;

    protected People() {
    }

    @Inject
    public People(EntityManager em, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.events = events;
        this.clock = clock;
    }

    public Optional<PersonRow> find(UUID person) {
        return em.createQuery(ROW + " where p.id = :id", PersonRow.class).setParameter("id", person).getResultStream().findFirst();
    }

    public PersonRow get(UUID person) {
        return find(person).orElseThrow(() -> new NotFound("person " + person));
    }

    /** Nobody else enrols or mends these persons until the transaction ends. In the order of their ids, so that two never wait for each other. */
    public void lock(Collection<UUID> persons) {
        persons.stream().distinct().sorted().forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Map<UUID, PersonRow> all(Collection<UUID> persons) {
        Map<UUID, PersonRow> found = new HashMap<>();
        List<UUID> distinct = persons.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += 500) {
            em.createQuery(ROW + " where p.id in :ids", PersonRow.class)
                    .setParameter("ids", distinct.subList(from, Math.min(from + 500, distinct.size())))
                    .getResultStream().forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    /** Those with one of these identity numbers, by {@link DocumentNumber#key}. */
    public Map<String, PersonRow> byIdentityNumbers(Collection<String> numbers) {
        List<String> keys = numbers.stream().map(DocumentNumber::key).filter(Objects::nonNull).distinct().toList();
        return keys.isEmpty() ? Map.of() : em.createQuery(ROW + " where p.identityKey in :keys", PersonRow.class).setParameter("keys", keys)
                .getResultStream().collect(Collectors.toMap(row -> DocumentNumber.key(row.identityNumber()), Function.identity()));
    }

    public Optional<PersonRow> byIdentityNumber(String number) {
        return number == null ? Optional.empty() : byIdentityNumbers(List.of(number)).values().stream().findFirst();
    }

    /** R19 */
    public List<PersonRow> near(String nom, String postnom, String prenom, LocalDate birthDate) {
        return near(Set.of(NameKey.of(nom, postnom, prenom)), birthDate == null ? Set.of() : Set.of(birthDate)).to(nom, postnom, prenom, birthDate);
    }

    /** R19, for any of these, in two statements. */
    public NearPersons near(Collection<PersonRow> persons) {
        return near(persons.stream().map(row -> NameKey.of(row.nom(), row.postnom(), row.prenom())).collect(Collectors.toSet()),
                persons.stream().map(PersonRow::birthDate).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** Each by its index: joined by "or", they would make the database look at everybody. */
    private NearPersons near(Set<String> names, Set<LocalDate> days) {
        return new NearPersons(
                names.isEmpty() ? List.of() : em.createQuery(ROW + " where p.nameKey in :names order by p.nom, p.id", PersonRow.class)
                        .setParameter("names", names).getResultList(),
                days.isEmpty() ? List.of() : em.createQuery(ROW + " where p.birthDate in :days order by p.nom, p.id", PersonRow.class)
                        .setParameter("days", days).getResultList());
    }

    /** @throws Refused R19.numberTaken if another person has this identity number */
    public UUID register(NewPerson told) {
        if (byIdentityNumber(told.identityNumber()).isPresent()) {
            throw Refused.because(Reason.of("R19.numberTaken", told.identityNumber()));
        }
        Person person = new Person(told);
        em.persist(person);
        events.fire(new PersonRegistered(PersonRow.fullName(told.nom(), told.postnom(), told.prenom()), person.id(), told.organisation()));
        em.flush();
        return person.id();
    }

    /** @throws Refused R19.numberTaken if another person has this identity number */
    public void identityDocumentSeen(UUID id, String kind, String number) {
        if (byIdentityNumber(number).filter(other -> !other.id().equals(id)).isPresent()) {
            throw Refused.because(Reason.of("R19.numberTaken", number));
        }
        Person person = em.find(Person.class, id);
        String before = person.identityDocumentSeen(kind, number);
        events.fire(new PersonMended(PersonRow.fullName(person.nom(), person.postnom(), person.prenom()), id, "identity", before, number));
        em.flush();
    }

    /** Stores the birth date of a person of whom none is known. */
    public void birthDateTold(UUID id, LocalDate day) {
        Person person = em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
        person.birthDateTold(day);
        events.fire(new PersonMended(PersonRow.fullName(person.nom(), person.postnom(), person.prenom()), id, "birthDate", "", day.toString()));
    }

    public void recordFitness(UUID person, Fitness outcome, LocalDate issuedOn, LocalDate validUntil) {
        String before = fitness(person).map(known -> told(known.outcome(), known.issuedOn(), known.validUntil())).orElse("");
        em.persist(new MedicalCertificate(person, outcome, issuedOn, validUntil, clock.instant()));
        events.fire(new PersonMended(get(person).fullName(), person, "fitness", before, told(outcome, issuedOn, validUntil)));
    }

    private static String told(Fitness outcome, LocalDate issuedOn, LocalDate validUntil) {
        return outcome + " " + issuedOn + "/" + validUntil;
    }

    public Optional<FitnessRow> fitness(UUID person) {
        return Optional.ofNullable(fitnessOf(List.of(person)).get(person));
    }

    /** The newest certificate of each of these persons who has one. */
    public Map<UUID, FitnessRow> fitnessOf(Collection<UUID> persons) {
        Map<UUID, FitnessRow> newest = new HashMap<>();
        if (!persons.isEmpty()) {
            em.createQuery("select m from MedicalCertificate m where m.person in :ids order by m.issuedOn, m.recordedAt", MedicalCertificate.class)
                    .setParameter("ids", persons).getResultStream()
                    .forEach(m -> newest.put(m.person(), new FitnessRow(m.person(), m.outcome(), m.issuedOn(), m.validUntil())));
        }
        return newest;
    }

    public OrganisationRow organisation(UUID id) {
        Organisation found = em.find(Organisation.class, id);
        if (found == null) {
            throw new NotFound("organisation " + id);
        }
        return row(found);
    }

    public Optional<OrganisationRow> organisationNamed(String name) {
        return em.createQuery("select o from Organisation o where o.nameKey = :key", Organisation.class)
                .setParameter("key", NameKey.of(name)).getResultStream().findFirst().map(People::row);
    }

    public List<OrganisationRow> organisations() {
        return em.createQuery("select o from Organisation o order by o.name, o.id", Organisation.class).getResultStream().map(People::row).toList();
    }

    public Page<OrganisationRow> organisations(OrganisationFilter filter, ListRequest<OrganisationSort> request) {
        Page<Organisation> found = new Listing(em).where("o.kind = :kind", "kind", filter.kind()).where("o.provider = :provider", "provider",
                filter.provider()).words("o.sortKey", filter.words()).page(Organisation.class, "select o from Organisation o", "from Organisation o",
                request, switch (request.sort()) {
                    case NAME -> new String[] {"o.sortKey", "o.id"};
                    case KIND -> new String[] {"o.kind", "o.sortKey", "o.id"};
                    case PROVIDER -> new String[] {"o.provider", "o.sortKey", "o.id"};
                });
        return new Page<>(found.rows().stream().map(People::row).toList(), found.total(), found.more());
    }

    private static OrganisationRow row(Organisation organisation) {
        return new OrganisationRow(organisation.id(), organisation.name(), organisation.kind(), organisation.provider());
    }
}
