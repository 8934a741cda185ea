package org.brevet.credential.domain;

import static org.brevet.credential.domain.Palette.GREY;
import static org.brevet.credential.domain.Palette.INK;
import static org.brevet.credential.domain.Palette.NAVY;
import static org.brevet.shared.Language.EN;
import static org.brevet.shared.Language.FR;

import org.brevet.register.CertificateContent;

/**
 * Who is certified, and as what. The frozen content has no photograph: the block stands in the middle of the page; one of 35 × 45 mm has room
 * beside it, to the right.
 */
final class Holder {

    private final CertificateContent content;
    private final Sheet sheet;

    Holder(CertificateContent content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    Stack person() {
        return new Stack().add(0, sheet.centred("P", FR, "est délivré à", Style.plain(9, INK), 1))
                .add(-1, sheet.centred("P", EN, "is awarded to", Style.plain(8, GREY), 1))
                .add(1, name())
                .add(2, rule())
                .add(3, sheet.centred("P", FR, "né(e) le " + Words.day(FR, content.birthDate()) + " à " + content.birthPlace(), Style.plain(10, INK), 1))
                .add(-1, sheet.centred("P", EN, "born on " + Words.day(EN, content.birthDate()) + " in " + content.birthPlace(), Style.plain(8.5f, GREY), 1));
    }

    Stack quality() {
        return new Stack()
                .add(0, sheet.centred("P", FR, "dont la compétence a été établie par évaluation et qui est accrédité(e) en qualité de", Style.plain(9, INK), 2))
                .add(-1, sheet.centred("P", EN, "whose competence was established by assessment and who is accredited as", Style.plain(8, GREY), 2))
                .add(3, sheet.centred("P", FR, content.qualificationTitle().fr(), Style.bold(17, INK), 1))
                .add(-1, sheet.centred("P", EN, content.qualificationTitle().en(), Style.plain(10.5f, GREY), 1))
                .add(2, sheet.centred("P", FR, "dans les limites du domaine d’application et des conditions ci-dessous", Style.plain(9, INK), 2))
                .add(-1, sheet.centred("P", EN, "within the scope and conditions below", Style.plain(8, GREY), 2));
    }

    /** One line if it can be large, else more of them, never cut. */
    private Paragraph name() {
        String name = Paragraph.clean(content.holder());
        float[] least = {16, 14, 12, 10};
        for (int lines = 1; lines <= least.length; lines++) {
            Paragraph tried = Paragraph.centred("P", FR, name, style(), Sheet.EDGE, Sheet.FAR_EDGE, lines, sheet.scaled(least[lines - 1]));
            if (tried.lines() <= lines) {
                return tried;
            }
        }
        return Paragraph.centred("P", FR, name, style().at(sheet.scaled(9)), Sheet.EDGE, Sheet.FAR_EDGE);
    }

    private Style style() {
        return Style.bold(sheet.scaled(25), NAVY);
    }

    private static Block rule() {
        return Block.decoration(1, canvas -> canvas.line(Palette.GOLD, 0.8).from(TaggedPage.WIDTH / 2 - 120, 0).to(TaggedPage.WIDTH / 2 + 120, 0).stroke());
    }
}
