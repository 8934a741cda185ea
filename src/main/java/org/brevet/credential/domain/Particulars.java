package org.brevet.credential.domain;

import static org.brevet.shared.Language.EN;
import static org.brevet.shared.Language.FR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.register.CertificateContent;
import org.brevet.shared.BilingualText;

/** The table of what was certified, on what ground: names on the left, what they say on the right, French above English. */
final class Particulars {

    private static final float VALUES = 168;
    private static final float MOST_AIR = 7;

    /** A line of the table as it is drawn. */
    private record Row(List<Paragraph> names, List<Paragraph> values) {

        float height() {
            return Math.max(height(names), height(values));
        }

        private static float height(List<Paragraph> texts) {
            return (float) texts.stream().mapToDouble(Paragraph::height).sum();
        }

        void draw(TaggedPage page, float top) {
            for (List<Paragraph> column : List.of(names, values)) {
                float y = top;
                for (Paragraph text : column) {
                    text.draw(page, y);
                    y += text.height();
                }
            }
        }
    }

    private final CertificateContent content;
    private final float size;
    private final List<Row> rows = new ArrayList<>();

    Particulars(CertificateContent content, Sheet sheet) {
        this.content = content;
        size = sheet.particulars();
        fill();
    }

    private void fill() {
        row("Norme", "Standard", content.standardTitle().fr() + " – " + content.standardCode() + ", édition " + content.standardEdition(),
                content.standardTitle().en() + " – " + content.standardCode() + ", edition " + content.standardEdition());
        row("Programme", "Curriculum", content.qualification() + ", version " + content.curriculumVersion(),
                content.qualification() + ", version " + content.curriculumVersion());
        if (!content.scope().isEmpty()) {
            BilingualText scope = joined(content.scope(), CertificateContent.ScopeItem::title, " · ");
            row("Domaine d’application", "Scope", scope.fr(), scope.en());
        }
        BilingualText conditions = content.conditions().isEmpty() ? new BilingualText("aucune", "none")
                : joined(content.conditions(), CertificateContent.Condition::text, "\n");
        row("Conditions", "Conditions", conditions.fr(), conditions.en());
        row("Formation", "Training", content.provider() + " – session " + content.sessionCode() + ", " + content.sessionPlace() + ", achevée le "
                + Words.day(FR, content.sessionLastDay()), content.provider() + " – session " + content.sessionCode() + ", " + content.sessionPlace()
                + ", ended on " + Words.day(EN, content.sessionLastDay()));
        row("Décision", "Decision", content.decisionNumber() + " du " + Words.day(FR, content.decidedOn()),
                content.decisionNumber() + " of " + Words.day(EN, content.decidedOn()));
        if (!content.replaces().isEmpty()) {
            row("Remplace", "Replaces", "le brevet n° " + content.replaces(), "certificate no. " + content.replaces());
        }
    }

    private static <T> BilingualText joined(List<T> items, Function<T, BilingualText> text, String between) {
        return new BilingualText(items.stream().map(item -> oneLine(text.apply(item).fr())).collect(Collectors.joining(between)),
                items.stream().map(item -> oneLine(text.apply(item).en())).collect(Collectors.joining(between)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").strip();
    }

    private void row(String nameFr, String nameEn, String valueFr, String valueEn) {
        Style translation = Style.plain(size * 0.88f, Palette.GREY);
        List<Paragraph> names = new ArrayList<>();
        names.add(Paragraph.left(FR, nameFr, Style.bold(size * 0.94f, Palette.NAVY), Sheet.EDGE, VALUES - 4));
        if (!nameEn.equals(nameFr)) {
            names.add(Paragraph.left(EN, nameEn, translation, Sheet.EDGE, VALUES - 4));
        }
        rows.add(new Row(names, List.of(Paragraph.left(FR, valueFr, Style.plain(size, Palette.INK), VALUES, Sheet.FAR_EDGE),
                Paragraph.left(EN, valueEn, translation, VALUES, Sheet.FAR_EDGE))));
    }

    float height() {
        return (float) rows.stream().mapToDouble(row -> row.height() + gap()).sum();
    }

    /** How much air the table would like to have beyond its own. */
    float wish() {
        return rows.size() * MOST_AIR;
    }

    private float gap() {
        return size * 0.6f;
    }

    /** @param air beyond its own height, shared by the rows */
    void draw(TaggedPage page, float top, float air) {
        float margin = (gap() + air / rows.size()) / 2;
        float y = top;
        for (Row row : rows) {
            Block.decoration(0, canvas -> canvas.line(Palette.RULE, 0.5).from(Sheet.EDGE, 0).to(Sheet.FAR_EDGE, 0).stroke()).draw(page, y);
            row.draw(page, y + margin - 1);
            y += row.height() + 2 * margin;
        }
    }
}
