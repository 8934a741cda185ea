package org.brevet.enrolment.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevet.enrolment.Nomination;
import org.brevet.people.DocumentNumber;
import org.brevet.people.NewPerson;
import org.brevet.people.Sex;
import org.brevet.people.application.OrganisationRow;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.Sheet;

/** Reads a sheet of nominations, with French or English headings; every fault is found before anything is stored. */
final class NominationSheet {

    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final List<String> NEEDED = List.of("Nom", "Prénom", "Sexe", "Date de naissance", "Province", "Organisation",
            "Aptitude médicale délivrée le", "Aptitude médicale valable jusqu'au", "N° de la pièce", "Lettre de l'organisation");
    private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("N°", "No"), Map.entry("Nom", "Surname"),
            Map.entry("Postnom", "Second surname"), Map.entry("Prénom", "First name"), Map.entry("Sexe", "Sex"),
            Map.entry("Date de naissance", "Date of birth"), Map.entry("Lieu de naissance", "Place of birth"), Map.entry("Province", "Province"),
            Map.entry("Pièce d'identité", "Identity document"), Map.entry("N° de la pièce", "Document number"),
            Map.entry("Organisation", "Organisation"), Map.entry("Téléphone", "Telephone"),
            Map.entry("Aptitude médicale délivrée le", "Fitness issued on"), Map.entry("Aptitude médicale valable jusqu'au", "Fitness valid until"),
            Map.entry("Lettre de l'organisation", "Letter of the organisation"), Map.entry("Niveau visé", "Level"));

    private final Map<String, UUID> organisations = new HashMap<>();
    private final String level;
    private final List<Nomination> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private NominationSheet(List<OrganisationRow> organisations, String level) {
        organisations.forEach(row -> this.organisations.put(NameKey.of(row.name()), row.id()));
        this.level = level;
    }

    /** @param level "EOD 1": rows that aim at another are faults. @throws org.brevet.shared.Refused import.* if the file is no sheet */
    static NominationSheet read(byte[] file, List<OrganisationRow> organisations, String level) {
        NominationSheet result = new NominationSheet(organisations, level);
        Sheet sheet = Sheet.read(file);
        for (String column : NEEDED) {
            if (sheet.heading(column).isEmpty() && sheet.heading(ENGLISH.get(column)).isEmpty()) {
                result.faults.add(new SheetFault(1, column, Reason.of("import.missingColumn", column)));
            }
        }
        if (result.faults.isEmpty()) {
            result.faults.addAll(sheet.faults());
            if (sheet.rows().isEmpty()) {
                result.faults.add(new SheetFault(1, "", Reason.of("import.noRows")));
            }
            sheet.rows().forEach(result::row);
        }
        return result;
    }

    List<Nomination> rows() {
        return rows;
    }

    List<SheetFault> faults() {
        return faults;
    }

    private void row(Sheet.Row row) {
        int before = faults.size();
        for (String column : List.of("Nom", "Prénom", "Sexe", "Organisation")) {
            if (get(row, column).isEmpty()) {
                fault(row, column, Reason.of("import.emptyCell", column));
            }
        }
        for (String column : List.of("Nom", "Postnom", "Prénom", "Lieu de naissance", "Lettre de l'organisation")) {
            length(row, column, 100);
        }
        for (String column : List.of("Pièce d'identité", "Téléphone")) {
            length(row, column, 40);
        }
        length(row, "N° de la pièce", 60);
        Sex sex = sex(row);
        LocalDate born = day(row, "Date de naissance");
        LocalDate issued = day(row, "Aptitude médicale délivrée le");
        LocalDate until = day(row, "Aptitude médicale valable jusqu'au");
        if (issued != null && until != null && until.isBefore(issued)) {
            fault(row, "Aptitude médicale valable jusqu'au", Reason.of("import.daysReversed", issued, until));
        }
        String province = province(row);
        UUID organisation = organisations.get(NameKey.of(get(row, "Organisation")));
        if (organisation == null && !get(row, "Organisation").isEmpty()) {
            fault(row, "Organisation", Reason.of("nominations.organisation", get(row, "Organisation")));
        }
        String number = get(row, "N° de la pièce");
        String key = DocumentNumber.key(number);
        Integer same = key == null ? null : numbers.putIfAbsent(key, row.line());
        if (same != null) {
            fault(row, "N° de la pièce", Reason.of("nominations.sameNumber", number, same));
        }
        String wanted = get(row, "Niveau visé");
        if (!wanted.isEmpty() && !NameKey.of(wanted).equals(NameKey.of(level))) {
            fault(row, "Niveau visé", Reason.of("nominations.level", wanted, level));
        }
        if (faults.size() == before) {
            rows.add(new Nomination(row.line(), rowNumber(row), new NewPerson(get(row, "Nom"), get(row, "Postnom"), get(row, "Prénom"), sex, born,
                    get(row, "Lieu de naissance"), province, get(row, "Pièce d'identité"), number, organisation, get(row, "Téléphone")),
                    issued, until, get(row, "Lettre de l'organisation")));
        }
    }

    private int rowNumber(Sheet.Row row) {
        String number = get(row, "N°");
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : row.line() - 1;
    }

    private Sex sex(Sheet.Row row) {
        return switch (get(row, "Sexe").toUpperCase(Locale.ROOT)) {
            case "F" -> Sex.F;
            case "M", "H" -> Sex.M;
            case "-", "?" -> Sex.NOT_STATED;
            case "" -> null;
            default -> {
                fault(row, "Sexe", Reason.of("import.oneOf", get(row, "Sexe"), "F, M, -"));
                yield null;
            }
        };
    }

    private String province(Sheet.Row row) {
        String typed = get(row, "Province");
        if (typed.isEmpty()) {
            return "";
        }
        return Provinces.named(typed).orElseGet(() -> {
            fault(row, "Province", Reason.of("nominations.province", typed));
            return "";
        });
    }

    /** Null when empty: the rules say what follows from a day that is not known. */
    private LocalDate day(Sheet.Row row, String column) {
        String typed = get(row, column);
        if (typed.isEmpty()) {
            return null;
        }
        Matcher french = FRENCH_DAY.matcher(typed);
        Matcher iso = ISO_DAY.matcher(typed);
        try {
            if (french.matches()) {
                return LocalDate.of(Integer.parseInt(french.group(3)), Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1)));
            }
            if (iso.matches()) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException noSuchDay) {
            fault(row, column, Reason.of("import.noSuchDay", typed));
            return null;
        }
        fault(row, column, Reason.of("import.day", typed));
        return null;
    }

    private void length(Sheet.Row row, String column, int most) {
        if (get(row, column).length() > most) {
            fault(row, column, Reason.of("import.tooLong", get(row, column).length(), most));
        }
    }

    private static String get(Sheet.Row row, String column) {
        String french = row.get(column);
        return french.isEmpty() ? row.get(ENGLISH.get(column)) : french;
    }

    private void fault(Sheet.Row row, String column, Reason reason) {
        faults.add(new SheetFault(row.line(), column, reason));
    }
}
