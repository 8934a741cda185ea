package org.brevet.credential.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brevet.credential.DocumentTrouble;
import org.brevet.shared.Language;

/** A text between two edges, broken into lines; each keeps the language that it is read aloud in. */
final class Paragraph implements Block {

    private final String tag;
    private final Language language;
    private final String text;
    private final Style style;
    private final boolean centred;
    private final float left;
    private final float right;
    private final List<String> lines;

    private Paragraph(String tag, Language language, String text, Style style, boolean centred, float left, float right) {
        this.tag = tag;
        this.language = language;
        this.text = text;
        this.style = style;
        this.centred = centred;
        this.left = left;
        this.right = right;
        requireGlyphs(text, style.face());
        lines = centred ? balanced(text, style, right - left) : wrap(text, style, right - left);
    }

    static Paragraph left(Language language, String text, Style style, float left, float right) {
        return new Paragraph("P", language, clean(text), style, false, left, right);
    }

    /** In a smaller size if it takes more than so many lines, but no smaller than {@code least}. */
    static Paragraph left(Language language, String text, Style style, float left, float right, int most, float least) {
        return left(language, text, fitting(clean(text), style, right - left, most, least), left, right);
    }

    static Paragraph centred(String tag, Language language, String text, Style style, float left, float right) {
        return new Paragraph(tag, language, clean(text), style, true, left, right);
    }

    static Paragraph centred(String tag, Language language, String text, Style style, float left, float right, int most, float least) {
        return centred(tag, language, text, fitting(clean(text), style, right - left, most, least), left, right);
    }

    /** The largest size from the style's own down to {@code least} at which the text takes at most so many lines. */
    static Style fitting(String text, Style style, float width, int most, float least) {
        Style tried = style;
        while (tried.size() > least && wrap(text, tried, width).size() > most) {
            tried = tried.at(Math.max(least, tried.size() - 0.25f));
        }
        return tried;
    }

    int lines() {
        return lines.size();
    }

    @Override
    public float height() {
        return lines.size() * style.leading();
    }

    @Override
    public void draw(TaggedPage page, float top) {
        float baseline = TaggedPage.HEIGHT - top - style.size();
        page.begin(tag, language, style.spacing() > 0 ? text : null);    // spaced letters are one word
        for (String line : lines) {
            float x = centred ? (left + right - style.width(line) + style.spacing()) / 2 : left;
            page.show(line, style, x, baseline);
            baseline -= style.leading();
        }
        page.end();
    }

    /** One form for each character, and no blank that the font lacks; line ends stay. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\t\\r]+", " ").strip();
    }

    private static void requireGlyphs(String text, Typeface face) {
        String missing = text.codePoints().filter(point -> point != '\n' && !face.has(point)).distinct().mapToObj(point -> String.format("U+%04X", point))
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            throw new Unmakeable(DocumentTrouble.CHARACTER, missing);
        }
    }

    /** Lines no wider than this; broken at line ends and blanks, and inside a word only where it alone is wider. */
    private static List<String> wrap(String text, Style style, float width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n")) {
            wrap(part, style, width, lines);
        }
        return lines;
    }

    private static void wrap(String part, Style style, float width, List<String> lines) {
        String line = "";
        for (String word : part.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (style.width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (style.width(line) > width && line.length() > 1) {
                int end = line.length() - 1;
                while (end > 1 && style.width(line.substring(0, end)) > width) {
                    end--;
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
    }

    /** In no more lines, but of about the same length. */
    private static List<String> balanced(String text, Style style, float width) {
        List<String> lines = wrap(text, style, width);
        for (float narrower = width * 0.95f; lines.size() > 1 && narrower > width / 2; narrower -= width * 0.05f) {
            List<String> tried = wrap(text, style, narrower);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
        }
        return lines;
    }
}
