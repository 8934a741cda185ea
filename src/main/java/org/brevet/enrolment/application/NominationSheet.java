package org.brevet.enrolment.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.brevet.enrolment.Nomination;
import org.brevet.people.DocumentNumber;
import org.brevet.people.NewPerson;
import org.brevet.people.Sex;
import org.brevet.people.application.OrganisationRow;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.ColumnMapping;
import org.brevet.shared.sheet.Sheet;
import org.brevet.shared.sheet.SheetColumn;
import org.brevet.shared.sheet.SheetColumns;
import org.brevet.shared.sheet.SheetFile;

/** Reads a sheet of nominations, with French or English headings; every fault is found before anything is stored. */
final class NominationSheet {

    private static final SheetColumns COLUMNS = SheetColumns.of(SheetColumn.optional("N°", "No", "Nº", "Numéro"), SheetColumn.needed("Nom", "Surname"),
            SheetColumn.optional("Postnom", "Second surname", "Post-nom"), SheetColumn.needed("Prénom", "First name", "Prénoms"),
            SheetColumn.needed("Sexe", "Sex"), SheetColumn.needed("Date de naissance", "Date of birth", "Né le", "Née le", "Né(e) le"),
            SheetColumn.optional("Lieu de naissance", "Place of birth"), SheetColumn.needed("Province"),
            SheetColumn.optional("Pièce d'identité", "Identity document"),
            SheetColumn.needed("N° de la pièce", "Document number", "Numéro de la pièce", "N° de pièce"), SheetColumn.needed("Organisation"),
            SheetColumn.optional("Téléphone", "Telephone"), SheetColumn.needed("Aptitude médicale délivrée le", "Fitness issued on"),
            SheetColumn.needed("Aptitude médicale valable jusqu'au", "Fitness valid until"),
            SheetColumn.needed("Lettre de l'organisation", "Letter of the organisation"), SheetColumn.optional("Niveau visé", "Level"));

    private final Map<String, UUID> organisations = new HashMap<>();
    private final String level;
    private final Sheet sheet;
    private final List<Nomination> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private NominationSheet(Sheet sheet, List<OrganisationRow> organisations, String level) {
        this.sheet = sheet;
        organisations.forEach(row -> this.organisations.put(NameKey.of(row.name()), row.id()));
        this.level = level;
    }

    /** @param level "EOD 1": rows that aim at another are faults. @throws org.brevet.shared.Refused import.* if the file is no sheet */
    static NominationSheet read(SheetFile file, List<OrganisationRow> organisations, String level) {
        Sheet sheet = Sheet.read(file.content(), COLUMNS, file.columns());
        NominationSheet result = new NominationSheet(sheet, organisations, level);
        result.faults.addAll(sheet.faults());
        if (sheet.mapping().readable()) {
            if (sheet.rows().isEmpty()) {
                result.faults.add(new SheetFault(sheet.headingLine(), "", Reason.of("import.noRows")));
            }
            sheet.rows().forEach(result::row);
        }
        return result;
    }

    ColumnMapping columns() {
        return sheet.mapping();
    }

    /** As it is written in the file. */
    String heading(String column) {
        return sheet.heading(column).orElse(column);
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
            if (row.lacks(column)) {
                fault(row, column, Reason.of("import.emptyCell", heading(column)));
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
        UUID organisation = organisations.get(NameKey.of(row.get("Organisation")));
        if (organisation == null && !row.get("Organisation").isEmpty()) {
            fault(row, "Organisation", Reason.of("nominations.organisation", row.get("Organisation")));
        }
        String number = row.get("N° de la pièce");
        String key = DocumentNumber.key(number);
        Integer same = key == null ? null : numbers.putIfAbsent(key, row.line());
        if (same != null) {
            fault(row, "N° de la pièce", Reason.of("nominations.sameNumber", number, same));
        }
        String wanted = row.get("Niveau visé");
        if (!wanted.isEmpty() && !NameKey.of(wanted).equals(NameKey.of(level))) {
            fault(row, "Niveau visé", Reason.of("nominations.level", wanted, level));
        }
        if (faults.size() == before && row.readable()) {
            rows.add(new Nomination(row.line(), rowNumber(row), new NewPerson(row.get("Nom"), row.get("Postnom"), row.get("Prénom"), sex, born,
                    row.get("Lieu de naissance"), province, row.get("Pièce d'identité"), number, organisation, row.get("Téléphone")),
                    issued, until, row.get("Lettre de l'organisation")));
        }
    }

    private int rowNumber(Sheet.Row row) {
        String number = row.get("N°");
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : row.line() - 1;
    }

    private Sex sex(Sheet.Row row) {
        return switch (row.get("Sexe").toUpperCase(Locale.ROOT)) {
            case "F" -> Sex.F;
            case "M", "H" -> Sex.M;
            case "-", "?" -> Sex.NOT_STATED;
            case "" -> null;
            default -> {
                fault(row, "Sexe", Reason.of("import.oneOf", row.get("Sexe"), "F, M, -"));
                yield null;
            }
        };
    }

    private String province(Sheet.Row row) {
        String typed = row.get("Province");
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
        Sheet.Day day = row.day(column);
        if (day.fault() != null) {
            fault(row, column, day.fault());
        }
        return day.value();
    }

    private void length(Sheet.Row row, String column, int most) {
        if (row.get(column).length() > most) {
            fault(row, column, Reason.of("import.tooLong", row.get(column).length(), most));
        }
    }

    private void fault(Sheet.Row row, String column, Reason reason) {
        faults.add(new SheetFault(row.line(), heading(column), reason));
    }
}
