package org.brevet.credential.domain;

import static org.brevet.credential.domain.Palette.GREY;
import static org.brevet.credential.domain.Palette.INK;
import static org.brevet.credential.domain.Palette.NAVY;
import static org.brevet.shared.Language.EN;
import static org.brevet.shared.Language.FR;

import java.util.Optional;
import org.brevet.register.CertificateContent;
import org.brevet.shared.BilingualText;

/** Who certifies, and what this paper is. */
final class Heading {

    private static final float WIDEST_ARMS = 110;

    private final CertificateContent content;
    private final Sheet sheet;

    Heading(CertificateContent content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    /** The State, its authority and the law that it acts under; above them the arms, where the authority has given some. */
    Stack authority(Optional<Arms> arms) {
        Stack stack = new Stack();
        arms.ifPresent(picture -> stack.add(0, arms(picture)));
        stack.add(arms.isPresent() ? 5 : 0, sheet.centred("P", FR, "RÉPUBLIQUE DÉMOCRATIQUE DU CONGO", Style.bold(10.5f, INK).spaced(1.4f), 1))
                .add(-1, sheet.centred("P", EN, "Democratic Republic of the Congo", Style.plain(8, GREY), 1))
                .add(3, sheet.centred("P", FR, content.issuer().fr(), Style.bold(14, NAVY), 1))
                .add(-1, sheet.centred("P", EN, content.issuer().en(), Style.plain(9, GREY), 1));
        both(stack, content.legalBasis());
        return stack.add(6, flag());
    }

    private Block arms(Arms picture) {
        float height = Math.min(sheet.arms(), WIDEST_ARMS * picture.height() / picture.width());
        float width = height * picture.width() / picture.height();
        return Block.decoration(height, canvas -> canvas.transform(width, 0, 0, height, (TaggedPage.WIDTH - width) / 2, -height).form(Arms.NAME));
    }

    /** In one size for both. */
    private void both(Stack stack, BilingualText text) {
        Style style = Style.plain(sheet.scaled(7.5f), GREY);
        String longer = text.fr().length() > text.en().length() ? text.fr() : text.en();
        Style fitting = Paragraph.fitting(Paragraph.clean(longer), style, Sheet.FAR_EDGE - Sheet.EDGE, 1, 5.5f);
        stack.add(4, Paragraph.centred("P", FR, text.fr(), fitting, Sheet.EDGE, Sheet.FAR_EDGE));
        stack.add(-1, Paragraph.centred("P", EN, text.en(), fitting, Sheet.EDGE, Sheet.FAR_EDGE));
    }

    private static Block flag() {
        return Block.decoration(2.4f, canvas -> {
            int[] colours = {Palette.FLAG_BLUE, Palette.FLAG_YELLOW, Palette.FLAG_RED, Palette.FLAG_YELLOW, Palette.FLAG_BLUE};
            float[] widths = {62, 5, 22, 5, 62};
            float x = (TaggedPage.WIDTH - 156) / 2;
            for (int i = 0; i < widths.length; i++) {
                canvas.fill(colours[i]).box(x, -2.4, widths[i], 2.4).paint();
                x += widths[i];
            }
        });
    }

    Stack title() {
        return new Stack().add(0, sheet.centred("H1", FR, "BREVET", Style.bold(36, NAVY).spaced(9), 1))
                .add(-4, sheet.centred("P", EN, "CERTIFICATE", Style.plain(10.5f, GREY).spaced(4.5f), 1))
                .add(3, sheet.centred("P", FR, "N° " + content.number(), Style.bold(10.5f, NAVY).spaced(0.6f), 1));
    }
}
