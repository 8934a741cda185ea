package org.brevet.credential.domain;

import static org.brevet.credential.domain.Palette.GREY;
import static org.brevet.credential.domain.Palette.INK;
import static org.brevet.credential.domain.Palette.NAVY;
import static org.brevet.credential.domain.Sheet.EDGE;
import static org.brevet.credential.domain.Sheet.FAR_EDGE;
import static org.brevet.shared.Language.EN;
import static org.brevet.shared.Language.FR;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.register.CertificateContent;
import org.brevet.register.ControlCode;

/** The lower part, always at the same place: from when until when, what the paper does not allow, how to check it, and who signed. */
final class Foot {

    static final float TOP = 592;

    private static final float DAYS_HEIGHT = 42;
    private static final float NOTICE_TOP = TOP + DAYS_HEIGHT + 4;
    private static final float CODES_TOP = 660;
    private static final float CODE = 84;
    /** The code's white edge reaches a little over the margin, so that its dark modules stand in line with the text. */
    private static final float QUIET = 8;
    private static final float CODE_TEXT = EDGE + CODE + 4;
    private static final float OFFLINE_TOP = CODES_TOP + 4;
    private static final float OFFLINE_LEFT = FAR_EDGE + QUIET - 2 - OfflineCode.SIDE;
    private static final float TEXT_END = OFFLINE_LEFT - 6;

    private final CertificateContent content;
    private final Print print;

    Foot(CertificateContent content, Print print) {
        this.content = content;
        this.print = print;
    }

    void draw(TaggedPage page, PDDocument document) throws IOException {
        days(page);
        notice().draw(page, NOTICE_TOP);
        page.figure(CertificatePage.ONLINE_CODE, OnlineCode.draw(document, content.verifyUrl()),
                "Code QR de vérification avec réseau. Online verification code: " + content.verifyUrl(), EDGE - QUIET, CODES_TOP, CODE);
        code().draw(page, CODES_TOP + 5);
        signature().draw(page, CODES_TOP + CODE + 4);
        Paragraph.left(FR, "Sans réseau / Offline", Style.bold(7, NAVY), OFFLINE_LEFT + QUIET, FAR_EDGE).draw(page, OFFLINE_TOP - 9);
        page.figure(CertificatePage.OFFLINE_CODE, OfflineCode.draw(document, print.codeText()), "Code QR de vérification sans réseau, signé. Signed code for "
                + "checking offline: " + content.number(), OFFLINE_LEFT, OFFLINE_TOP, OfflineCode.SIDE);
    }

    /** Large: what a guard at a site looks for first. */
    private void days(TaggedPage page) {
        float half = (EDGE + FAR_EDGE) / 2;
        Block.decoration(DAYS_HEIGHT, canvas -> canvas.fill(Palette.PALE).box(EDGE, -DAYS_HEIGHT, FAR_EDGE - EDGE, DAYS_HEIGHT).paint()
                .line(Palette.NAVY, 0.6).from(EDGE, 0).to(FAR_EDGE, 0).stroke().from(EDGE, -DAYS_HEIGHT).to(FAR_EDGE, -DAYS_HEIGHT).stroke()).draw(page, TOP);
        day("Valable à partir du", "Valid from", content.validFrom(), EDGE, half).draw(page, TOP + 3);
        day("Dernier jour de validité", "Last valid day", content.validUntil(), half, FAR_EDGE).draw(page, TOP + 3);
    }

    private static Stack day(String nameFr, String nameEn, LocalDate day, float left, float right) {
        return new Stack().add(0, Paragraph.centred("P", FR, nameFr + " / " + nameEn, Style.plain(7.5f, GREY), left, right))
                .add(-1, Paragraph.centred("P", FR, Words.day(FR, day), Style.bold(12.5f, NAVY), left, right))
                .add(-1, Paragraph.centred("P", EN, Words.day(EN, day), Style.plain(8, GREY), left, right));
    }

    private static Stack notice() {
        return new Stack().add(0, Paragraph.centred("P", FR, "Ce brevet ne vaut ni licence ni ordre de tâche, et n’autorise pas la neutralisation des "
                        + "engins explosifs improvisés (EEI).", Style.plain(6.5f, INK), EDGE, FAR_EDGE))
                .add(-1, Paragraph.centred("P", EN, "This certificate is neither a licence nor a task order, and gives no right to dispose of improvised "
                        + "explosive devices (IED).", Style.plain(6.5f, GREY), EDGE, FAR_EDGE));
    }

    private Stack code() {
        Stack code = new Stack().add(0, Paragraph.left(FR, "Avec réseau / Online", Style.bold(8, NAVY), CODE_TEXT, TEXT_END))
                .add(3, Paragraph.left(FR, "Code de contrôle / Control code", Style.plain(7, GREY), CODE_TEXT, TEXT_END))
                .add(-1, Paragraph.left(FR, new ControlCode(content.controlCode()).printed(), Style.bold(13, INK).spaced(1), CODE_TEXT, TEXT_END))
                .add(3, Paragraph.left(FR, content.verifyUrl(), Style.plain(6, GREY), CODE_TEXT, TEXT_END, 2, 4));
        if (!print.code().holder().equals(content.holder())) {
            code.add(3, Paragraph.left(FR, "Dans le code « Sans réseau », les prénoms sont des initiales.", Style.plain(6.5f, INK), CODE_TEXT, TEXT_END))
                    .add(-1, Paragraph.left(EN, "In the “Offline” code, the given names are initials.", Style.plain(6.5f, GREY), CODE_TEXT, TEXT_END));
        }
        return code;
    }

    private Stack signature() {
        return new Stack().add(0, Paragraph.left(FR, content.signatoryName(), Style.bold(10.5f, INK), EDGE, TEXT_END, 1, 6))
                .add(-1, Paragraph.left(FR, content.signatoryCapacity().fr(), Style.plain(8, INK), EDGE, TEXT_END, 1, 5))
                .add(-1, Paragraph.left(EN, content.signatoryCapacity().en(), Style.plain(7, GREY), EDGE, TEXT_END, 1, 5))
                .add(3, Paragraph.left(FR, "Signé électroniquement ; l’original est le fichier PDF.", Style.plain(6, GREY), EDGE, TEXT_END))
                .add(-1, Paragraph.left(EN, "Digitally signed; the PDF file is the original.", Style.plain(6, GREY), EDGE, TEXT_END));
    }
}
