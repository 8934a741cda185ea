package org.brevet.people.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.shared.NameKey;

/**
 * R19: persons of the same names or, born on the same day, with the family name of one among the names of the other. Names are compared without accents,
 * case and order, so that swapped columns do not hide anybody.
 */
public final class NearPersons {

    private final Map<String, List<PersonRow>> byNames;
    private final Map<LocalDate, List<PersonRow>> byDay;

    /** @param namesakes of those who will be asked about. @param bornThen on the days on which they were born */
    NearPersons(Collection<PersonRow> namesakes, Collection<PersonRow> bornThen) {
        byNames = namesakes.stream().collect(Collectors.groupingBy(row -> NameKey.of(row.nom(), row.postnom(), row.prenom())));
        byDay = bornThen.stream().collect(Collectors.groupingBy(PersonRow::birthDate));
    }

    /** Himself among them, if he is known. */
    public List<PersonRow> to(String nom, String postnom, String prenom, LocalDate birthDate) {
        Set<String> names = words(nom, postnom, prenom);
        Stream<PersonRow> bornThen = birthDate == null ? Stream.of() : byDay.getOrDefault(birthDate, List.of()).stream()
                .filter(row -> names.containsAll(words(row.nom())) || words(row.nom(), row.postnom(), row.prenom()).containsAll(words(nom)));
        return Stream.concat(byNames.getOrDefault(NameKey.of(nom, postnom, prenom), List.of()).stream(), bornThen).distinct().toList();
    }

    private static Set<String> words(String... names) {
        return Set.copyOf(List.of(NameKey.of(names).split(" ")));
    }
}
