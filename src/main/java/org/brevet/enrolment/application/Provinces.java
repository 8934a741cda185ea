package org.brevet.enrolment.application;

import java.util.List;
import java.util.Optional;
import org.brevet.shared.NameKey;

/** The 26 provinces of the Democratic Republic of the Congo (Constitution of 2006, article 2) and the city of Kinshasa among them. */
public final class Provinces {

    public static final List<String> ALL = List.of("Bas-Uele", "Équateur", "Haut-Katanga", "Haut-Lomami", "Haut-Uele", "Ituri", "Kasaï",
            "Kasaï-Central", "Kasaï-Oriental", "Kinshasa", "Kongo-Central", "Kwango", "Kwilu", "Lomami", "Lualaba", "Mai-Ndombe", "Maniema",
            "Mongala", "Nord-Kivu", "Nord-Ubangi", "Sankuru", "Sud-Kivu", "Sud-Ubangi", "Tanganyika", "Tshopo", "Tshuapa");

    private Provinces() {
    }

    /** As typed, whatever the accents and capitals. */
    public static Optional<String> named(String typed) {
        return ALL.stream().filter(province -> NameKey.of(province).equals(NameKey.of(typed))).findFirst();
    }
}
