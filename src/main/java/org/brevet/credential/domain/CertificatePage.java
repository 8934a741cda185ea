package org.brevet.credential.domain;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.brevet.credential.DocumentTrouble;
import org.brevet.offline.CertificateCode;
import org.brevet.register.CertificateContent;
import org.brevet.shared.Language;

/**
 * The certificate on paper: one A4 page in French and English, drawn from the frozen content alone. What says little is given air, what says
 * much is set smaller by steps; what cannot be set so that it can be read is refused.
 */
public final class CertificatePage {

    /** Names of the codes among the page's resources, and of what has no room in a trouble's detail. */
    public static final String ONLINE_CODE = "OnlineCode";
    public static final String OFFLINE_CODE = "OfflineCode";
    static final String SPECIMEN = "SPÉCIMEN / SPECIMEN";
    private static final String GLASS = "Glass";
    private static final float TOP = 46;
    private static final float DUPLICATE_TOP = 37;
    /** The most that spare room makes of what lies between the parts. */
    private static final float MOST_GAP = 26;
    private static final int GAPS = 4;

    private final Stack authority;
    private final Stack title;
    private final Stack person;
    private final Stack quality;
    private final Particulars particulars;
    private final CertificateContent content;
    private final float leastGap;

    private CertificatePage(CertificateContent content, Optional<Arms> arms, Sheet sheet) {
        this.content = content;
        leastGap = sheet.gap();
        Heading heading = new Heading(content, sheet);
        authority = heading.authority(arms);
        title = heading.title();
        Holder holder = new Holder(content, sheet);
        person = holder.person();
        quality = holder.quality();
        particulars = new Particulars(content, sheet);
    }

    /** @throws Unmakeable if the content does not fit or cannot be written in the document's font */
    public static PDDocument draw(CertificateContent content, Print print) throws IOException {
        CertificatePage laidOut = layOut(content, print.arms());
        PDDocument document = new PDDocument();
        boolean drawn = false;
        try {
            describe(document, content, print.madeAt());
            laidOut.drawOn(document, print);
            drawn = true;
            return document;
        } finally {
            if (!drawn) {
                document.close();
            }
        }
    }

    /** Before anything is certified. @throws Unmakeable as {@link #draw} */
    public static void requireRoom(CertificateContent content, CertificateCode code, Optional<Arms> arms) {
        OfflineCode.requireRoom(code);
        layOut(content, arms);
        OnlineCode.requireRoom(content.verifyUrl());
    }

    private static CertificatePage layOut(CertificateContent content, Optional<Arms> arms) {
        for (int step = 0; step <= Sheet.LAST; step++) {
            CertificatePage tried = new CertificatePage(content, arms, new Sheet(step));
            if (tried.spare() >= 0) {
                return tried;
            }
        }
        throw new Unmakeable(DocumentTrouble.NO_ROOM, "table");
    }

    private float spare() {
        return Foot.TOP - TOP - authority.height() - title.height() - person.height() - quality.height() - particulars.height() - GAPS * leastGap;
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

    private void drawOn(PDDocument document, Print print) throws IOException {
        TaggedPage page = new TaggedPage(document);
        page.put(Ground.NAME, Ground.form(document));
        page.decoration(canvas -> canvas.form(Ground.NAME));
        if (print.arms().isPresent()) {
            page.put(Arms.NAME, print.arms().get().into(document));
        }
        float spare = spare();
        float air = Math.min(particulars.wish(), spare / 2);
        float gap = leastGap + Math.min(MOST_GAP - leastGap, (spare - air) / GAPS);
        float rest = spare - air - GAPS * (gap - leastGap);
        float y = TOP + rest / 2;
        for (Stack part : new Stack[] {authority, title, person, quality}) {
            part.draw(page, y);
            y += part.height() + gap;
        }
        particulars.draw(page, y, air);
        new Foot(content, print).draw(page, document);
        if (print.duplicate().isPresent()) {
            duplicate(page, print.duplicate().get());
        }
        if (content.specimen()) {
            specimen(page);
        }
        page.close();
    }

    /** In the frame's upper edge, above everything else: it takes no room from what is certified. */
    private static void duplicate(TaggedPage page, Print.Duplicate duplicate) {
        float width = (Sheet.FAR_EDGE - Sheet.EDGE) / 2;
        Paragraph.left(Language.FR, duplicate.fr(), Style.bold(7, Palette.FLAG_RED), Sheet.EDGE, Sheet.EDGE + width).draw(page, DUPLICATE_TOP);
        String en = duplicate.en();
        Style style = Style.bold(7, Palette.FLAG_RED);
        Paragraph.left(Language.EN, en, style, Sheet.FAR_EDGE - style.width(en), Sheet.FAR_EDGE + 1).draw(page, DUPLICATE_TOP);
    }

    private static void specimen(TaggedPage page) {
        page.glass(GLASS, 0.13f);
        page.placed("P", Language.FR, Style.bold(58, Palette.FLAG_RED), SPECIMEN,
                canvas -> canvas.state(GLASS).move(TaggedPage.WIDTH / 2, TaggedPage.HEIGHT / 2).turn(50));
    }
}
