package org.brevet.credential.domain;

import static org.brevet.credential.domain.TaggedPage.Align.CENTRE;
import static org.brevet.credential.domain.TaggedPage.Align.LEFT;
import static org.brevet.credential.domain.TaggedPage.Face.BOLD;
import static org.brevet.credential.domain.TaggedPage.Face.REGULAR;
import static org.brevet.shared.Language.EN;
import static org.brevet.shared.Language.FR;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.TaggedPage.Style;
import org.brevet.register.CertificateContent;
import org.brevet.register.ControlCode;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;

/** The certificate on paper: one A4 page in French and English, drawn from the frozen content alone. */
public final class CertificatePage {

    /** Name of the small code among the page's resources. */
    static final String ONLINE_CODE = "OnlineCode";
    static final String SPECIMEN = "SPÉCIMEN / SPECIMEN";

    private static final int NAVY = 0x073a69;
    private static final int INK = 0x16202b;
    private static final int GREY = 0x4a5866;
    private static final int GOLD = 0xb48a1e;
    private static final int PALE = 0xeef4fa;
    private static final int FLAG_BLUE = 0x007fff;
    private static final int FLAG_YELLOW = 0xf7d618;
    private static final int FLAG_RED = 0xce1021;

    private static final float EDGE = 58;
    private static final float FAR_EDGE = TaggedPage.WIDTH - EDGE;
    private static final float VALUES = 168;
    /** Where the table must end: the days and the foot follow. */
    private static final float TABLE_END = 606;
    private static final float DAYS_TOP = 612;
    private static final float FOOT_TOP = 664;
    private static final float CODE_SIZE = 84;
    /** The side of the square at the foot's right, kept free for the code that is read without a network: 49 mm. */
    private static final float OFFLINE_SIZE = 140;

    private final CertificateContent content;
    private final TaggedPage page;

    private CertificatePage(CertificateContent content, TaggedPage page) {
        this.content = content;
        this.page = page;
    }

    /** @param madeAt the document's date of making
     *  @throws Unmakeable if the content does not fit or cannot be written in the document's font */
    public static PDDocument draw(CertificateContent content, Instant madeAt) throws IOException {
        PDDocument document = new PDDocument();
        boolean drawn = false;
        try {
            describe(document, content, madeAt);
            try (TaggedPage page = new TaggedPage(document)) {
                new CertificatePage(content, page).drawOn(document);
            }
            drawn = true;
            return document;
        } finally {
            if (!drawn) {
                document.close();
            }
        }
    }

    private static void describe(PDDocument document, CertificateContent content, Instant madeAt) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(Long.parseUnsignedLong(content.digest().substring(0, 16), 16));
        PDDocumentInformation info = document.getDocumentInformation();
        info.setTitle("Brevet " + content.number() + " – " + content.holder());
        info.setSubject(content.qualificationTitle().fr() + " / " + content.qualificationTitle().en());
        info.setAuthor(content.issuer().fr());
        info.setCreator("Brevet");
        info.setProducer("Brevet");
        info.setCreationDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
        info.setModificationDate(info.getCreationDate());
        document.getDocumentCatalog().setLanguage("fr");
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        Conformity.declare(document, madeAt);
    }

    private void drawOn(PDDocument document) throws IOException {
        page.decoration(CertificatePage::ground);
        authority();
        float top = title();
        top = holder(top);
        table(top + 8);
        days();
        foot(document);
        if (content.specimen()) {
            specimen();
        }
    }

    /** Rosette, frame and the colours of the flag. */
    private static void ground(PDPageContentStream canvas) throws IOException {
        TaggedPage.lineColour(canvas, 0xe3ecf4);
        canvas.setLineWidth(0.4f);
        for (int turn = 0; turn < 36; turn++) {
            canvas.saveGraphicsState();
            canvas.transform(Matrix.getRotateInstance(Math.toRadians(turn * 5), TaggedPage.WIDTH / 2, TaggedPage.HEIGHT / 2));
            ellipse(canvas, 215, 105);
            canvas.restoreGraphicsState();
        }
        TaggedPage.lineColour(canvas, NAVY);
        canvas.setLineWidth(2.2f);
        frame(canvas, 24);
        TaggedPage.lineColour(canvas, GOLD);
        canvas.setLineWidth(0.7f);
        frame(canvas, 29.5f);
        int[] colours = {FLAG_BLUE, FLAG_YELLOW, FLAG_RED, FLAG_YELLOW, FLAG_BLUE};
        float[] widths = {62, 5, 22, 5, 62};
        float x = (TaggedPage.WIDTH - 156) / 2;
        for (int i = 0; i < widths.length; i++) {
            TaggedPage.colour(canvas, colours[i]);
            canvas.addRect(x, TaggedPage.HEIGHT - 133, widths[i], 2.4f);
            canvas.fill();
            x += widths[i];
        }
    }

    private static void frame(PDPageContentStream canvas, float edge) throws IOException {
        canvas.addRect(edge, edge, TaggedPage.WIDTH - 2 * edge, TaggedPage.HEIGHT - 2 * edge);
        canvas.stroke();
    }

    private static void ellipse(PDPageContentStream canvas, float a, float b) throws IOException {
        float k = 0.5523f;
        canvas.moveTo(a, 0);
        canvas.curveTo(a, k * b, k * a, b, 0, b);
        canvas.curveTo(-k * a, b, -a, k * b, -a, 0);
        canvas.curveTo(-a, -k * b, -k * a, -b, 0, -b);
        canvas.curveTo(k * a, -b, a, -k * b, a, 0);
        canvas.stroke();
    }

    private void authority() {
        centred("P", FR, "RÉPUBLIQUE DÉMOCRATIQUE DU CONGO", Style.of(BOLD, 10.5f, INK).spaced(1.4f), 44, 1);
        centred("P", EN, "Democratic Republic of the Congo", Style.of(REGULAR, 8, GREY), 58.5f, 1);
        centred("P", FR, content.issuer().fr(), Style.of(BOLD, 14, NAVY), 73, 1);
        centred("P", EN, content.issuer().en(), Style.of(REGULAR, 9, GREY), 92, 1);
        both(content.legalBasis(), Style.of(REGULAR, 7.5f, GREY), 108);
    }

    private void both(BilingualText text, Style style, float top) {
        Style fitting = page.fitting(longer(text), style, FAR_EDGE - EDGE, 1, 4);
        float next = page.text("P", FR, clean(text.fr()), fitting, CENTRE, EDGE, FAR_EDGE, top);
        page.text("P", EN, clean(text.en()), fitting, CENTRE, EDGE, FAR_EDGE, next);
    }

    private static String longer(BilingualText text) {
        return clean(text.fr().length() > text.en().length() ? text.fr() : text.en());
    }

    private float title() {
        centred("H1", FR, "BREVET", Style.of(BOLD, 36, NAVY).spaced(9), 140, 1);
        centred("P", EN, "CERTIFICATE", Style.of(REGULAR, 10.5f, GREY).spaced(4.5f), 184, 1);
        float top = centred("P", FR, content.qualificationTitle().fr(), Style.of(BOLD, 16, INK), 206, 1);
        top = centred("P", EN, content.qualificationTitle().en(), Style.of(REGULAR, 10.5f, GREY), top, 1);
        return centred("P", FR, "N° " + content.number(), Style.of(BOLD, 10.5f, NAVY).spaced(0.6f), top + 3, 1);
    }

    private float holder(float start) {
        float top = centred("P", FR, "est délivré à", Style.of(REGULAR, 9, INK), start + 9, 1);
        top = centred("P", EN, "is awarded to", Style.of(REGULAR, 8, GREY), top - 1, 1);
        top = page.text("P", FR, clean(content.holder()), ofHolder(clean(content.holder())), CENTRE, EDGE, FAR_EDGE, top + 1) + 1;
        float rule = top;
        page.decoration(canvas -> {
            TaggedPage.lineColour(canvas, GOLD);
            canvas.setLineWidth(0.8f);
            canvas.moveTo(TaggedPage.WIDTH / 2 - 120, TaggedPage.HEIGHT - rule);
            canvas.lineTo(TaggedPage.WIDTH / 2 + 120, TaggedPage.HEIGHT - rule);
            canvas.stroke();
        });
        top = centred("P", FR, "né(e) le " + Words.day(FR, content.birthDate()) + " à " + content.birthPlace(), Style.of(REGULAR, 10, INK), top + 4, 1);
        top = centred("P", EN, "born on " + Words.day(EN, content.birthDate()) + " in " + content.birthPlace(), Style.of(REGULAR, 8.5f, GREY), top - 1, 1);
        top = centred("P", FR, "dont la compétence a été établie par évaluation et qui est accrédité(e) dans les limites du domaine et des conditions ci-dessous.",
                Style.of(REGULAR, 9, INK), top + 6, 2);
        return centred("P", EN, "whose competence was established by assessment and who is accredited within the scope and conditions below.",
                Style.of(REGULAR, 8, GREY), top, 2);
    }

    /** One line if it can be large, else more of them, never cut. */
    private Style ofHolder(String name) {
        Style style = Style.of(BOLD, 23, NAVY);
        float[] least = {16, 14, 12, 10};
        for (int lines = 1; lines <= least.length; lines++) {
            Style fitting = page.fitting(name, style, FAR_EDGE - EDGE, lines, least[lines - 1]);
            if (page.wrap(name, fitting, FAR_EDGE - EDGE).size() <= lines) {
                return fitting;
            }
        }
        return style.at(9);
    }

    /** At most so many lines, in a smaller size if need be. */
    private float centred(String tag, Language language, String text, Style style, float top, int lines) {
        String clean = clean(text);
        return page.text(tag, language, clean, page.fitting(clean, style, FAR_EDGE - EDGE, lines, 6), CENTRE, EDGE, FAR_EDGE, top);
    }

    /** A line of the table: its name and what it says. */
    private record Row(BilingualText name, BilingualText value) {
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Norme", "Standard", content.standardTitle().fr() + " – " + content.standardCode() + ", édition " + content.standardEdition(),
                content.standardTitle().en() + " – " + content.standardCode() + ", edition " + content.standardEdition()));
        rows.add(row("Programme", "Curriculum", content.qualification() + ", version " + content.curriculumVersion(),
                content.qualification() + ", version " + content.curriculumVersion()));
        if (!content.scope().isEmpty()) {
            rows.add(new Row(new BilingualText("Domaine d’application", "Scope"), joined(content.scope(), item -> item.title(), " · ")));
        }
        rows.add(content.conditions().isEmpty() ? row("Conditions", "Conditions", "aucune", "none")
                : new Row(new BilingualText("Conditions", "Conditions"), joined(content.conditions(), condition -> condition.text(), "\n")));
        rows.add(row("Formation", "Training", content.provider() + " – session " + content.sessionCode() + ", " + content.sessionPlace()
                        + ", achevée le " + Words.day(FR, content.sessionLastDay()),
                content.provider() + " – session " + content.sessionCode() + ", " + content.sessionPlace() + ", ended on "
                        + Words.day(EN, content.sessionLastDay())));
        rows.add(row("Décision", "Decision", content.decisionNumber() + " du " + Words.day(FR, content.decidedOn()),
                content.decisionNumber() + " of " + Words.day(EN, content.decidedOn())));
        if (!content.replaces().isEmpty()) {
            rows.add(row("Remplace", "Replaces", "le brevet n° " + content.replaces(), "certificate no. " + content.replaces()));
        }
        return rows;
    }

    private static Row row(String nameFr, String nameEn, String valueFr, String valueEn) {
        return new Row(new BilingualText(nameFr, nameEn), new BilingualText(clean(valueFr), clean(valueEn)));
    }

    private static <T> BilingualText joined(List<T> items, Function<T, BilingualText> text, String between) {
        return new BilingualText(items.stream().map(item -> clean(text.apply(item).fr())).collect(Collectors.joining(between)),
                items.stream().map(item -> clean(text.apply(item).en())).collect(Collectors.joining(between)));
    }

    private void table(float top) {
        List<Row> rows = rows();
        float size = 9.5f;
        while (height(rows, size) > TABLE_END - top) {
            size -= 0.25f;
            if (size < 4.5f) {
                throw new Unmakeable(DocumentTrouble.NO_ROOM, "table");
            }
        }
        float spare = Math.min(4, (TABLE_END - top - height(rows, size)) / rows.size());
        float y = top;
        for (Row row : rows) {
            y = row(row, size, y, spare);
        }
    }

    private float height(List<Row> rows, float size) {
        float total = 0;
        for (Row row : rows) {
            float values = page.wrap(row.value().fr(), value(size), FAR_EDGE - VALUES).size() * value(size).leading()
                    + page.wrap(row.value().en(), translation(size), FAR_EDGE - VALUES).size() * translation(size).leading();
            total += Math.max(values, value(size).leading() + translation(size).leading()) + gap(size);
        }
        return total;
    }

    private float row(Row row, float size, float top, float spare) {
        page.decoration(canvas -> {
            TaggedPage.lineColour(canvas, 0xcfd6dd);
            canvas.setLineWidth(0.5f);
            canvas.moveTo(EDGE, TaggedPage.HEIGHT - top);
            canvas.lineTo(FAR_EDGE, TaggedPage.HEIGHT - top);
            canvas.stroke();
        });
        float first = top + (gap(size) + spare) / 2 - 1;
        float names = page.text("P", FR, row.name().fr(), Style.of(BOLD, size * 0.94f, NAVY), LEFT, EDGE, VALUES - 4, first);
        names = row.name().en().equals(row.name().fr()) ? names
                : page.text("P", EN, row.name().en(), translation(size), LEFT, EDGE, VALUES - 1, names);
        float values = page.text("P", FR, row.value().fr(), value(size), LEFT, VALUES, FAR_EDGE, first);
        values = page.text("P", EN, row.value().en(), translation(size), LEFT, VALUES, FAR_EDGE, values);
        return Math.max(names, values) + (gap(size) + spare) / 2 + 1;
    }

    private static Style value(float size) {
        return Style.of(REGULAR, size, INK);
    }

    private static Style translation(float size) {
        return Style.of(REGULAR, size * 0.88f, GREY);
    }

    private static float gap(float size) {
        return size * 0.6f;
    }

    /** From when until when, large: what a guard at a site looks for first. */
    private void days() {
        float half = (EDGE + FAR_EDGE) / 2;
        page.decoration(canvas -> {
            TaggedPage.colour(canvas, PALE);
            canvas.addRect(EDGE, TaggedPage.HEIGHT - DAYS_TOP - 42, FAR_EDGE - EDGE, 42);
            canvas.fill();
        });
        day("Valable à partir du", "Valid from", content.validFrom(), EDGE, half);
        day("Dernier jour de validité", "Last valid day", content.validUntil(), half, FAR_EDGE);
    }

    private void day(String nameFr, String nameEn, LocalDate day, float left, float right) {
        float top = page.text("P", FR, nameFr + " / " + nameEn, Style.of(REGULAR, 7.5f, GREY), CENTRE, left, right, DAYS_TOP + 3);
        top = page.text("P", FR, Words.day(FR, day), Style.of(BOLD, 12, NAVY), CENTRE, left, right, top - 1);
        page.text("P", EN, Words.day(EN, day), Style.of(REGULAR, 8, GREY), CENTRE, left, right, top - 1);
    }

    private void foot(PDDocument document) throws IOException {
        float middle = EDGE + CODE_SIZE + 8;
        float end = FAR_EDGE - OFFLINE_SIZE - 10;
        page.figure(ONLINE_CODE, OnlineCode.draw(document, content.verifyUrl()),
                "Code QR de vérification avec réseau. Online verification code: " + content.verifyUrl(), EDGE - 8, FOOT_TOP, CODE_SIZE);
        float top = page.text("P", FR, "Avec réseau / Online", Style.of(BOLD, 8, NAVY), LEFT, middle, end, FOOT_TOP + 6);
        top = page.text("P", FR, "Code de contrôle / Control code", Style.of(REGULAR, 7, GREY), LEFT, middle, end, top + 3);
        top = page.text("P", FR, new ControlCode(content.controlCode()).printed(), Style.of(BOLD, 13, INK).spaced(1), LEFT, middle, end, top);
        page.text("P", FR, content.verifyUrl(), Style.of(REGULAR, 6, GREY), LEFT, middle, end, top + 3);
        top = FOOT_TOP + CODE_SIZE + 2;
        top = page.text("P", FR, content.signatoryName(), Style.of(BOLD, 10, INK), LEFT, EDGE, end, top);
        top = page.text("P", FR, content.signatoryCapacity().fr(), Style.of(REGULAR, 8, INK), LEFT, EDGE, end, top);
        top = page.text("P", EN, content.signatoryCapacity().en(), Style.of(REGULAR, 7, GREY), LEFT, EDGE, end, top);
        page.text("P", FR, "Signé électroniquement ; l’original est le fichier PDF. / Digitally signed; the PDF file is the original.",
                Style.of(REGULAR, 6, GREY), LEFT, EDGE, end, top + 2);
    }

    private void specimen() throws IOException {
        PDExtendedGraphicsState glass = new PDExtendedGraphicsState();
        glass.setNonStrokingAlphaConstant(0.13f);
        page.placed("P", FR, Style.of(BOLD, 58, FLAG_RED), SPECIMEN, canvas -> {
            canvas.setGraphicsStateParameters(glass);
            canvas.transform(Matrix.getRotateInstance(Math.toRadians(50), TaggedPage.WIDTH / 2, TaggedPage.HEIGHT / 2));
        });
    }

    /** One form for each character, and no blank that the font lacks. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\t\\n\\r]+", " ").strip();
    }
}
