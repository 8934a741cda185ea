package org.brevet.credential.domain;

import static org.brevet.credential.domain.Sheet.EDGE;
import static org.brevet.credential.domain.Sheet.FAR_EDGE;
import static org.brevet.shared.Language.EN;
import static org.brevet.shared.Language.FR;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.brevet.shared.Days;
import org.brevet.shared.Digests;
import org.brevet.shared.Language;

/** A status snapshot on a poster: one large code, and in large letters as of when it is and until when it may be used. */
public final class SnapshotPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Days.KINSHASA);
    /** 150 mm: the largest code then has modules of more than a millimetre. */
    private static final float SIDE = 425;
    private static final int LARGEST_MEDIUM = 25;
    private static final int LARGEST = 30;

    private final String text;
    private final Instant asOf;
    private final Instant useUntil;
    private final int certificates;
    private final boolean specimen;
    private final String address;

    /** @param text of the snapshot; @param address of the checking page */
    public SnapshotPage(String text, Instant asOf, Instant useUntil, int certificates, boolean specimen, String address) {
        this.text = text;
        this.asOf = asOf;
        this.useUntil = useUntil;
        this.certificates = certificates;
        this.specimen = specimen;
        this.address = address;
    }

    /** The same file for the same snapshot. Empty if it is longer than a code that telephones read from a wall. */
    public Optional<byte[]> draw() throws IOException {
        Optional<QrCode> code = code();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try (PDDocument document = new PDDocument()) {
            describe(document);
            TaggedPage page = new TaggedPage(document);
            head().draw(page, 40);
            page.figure("Snapshot", CodeDrawing.draw(document, code.get()), "Code QR : état signé de tous les certificats. "
                    + "QR code: signed status of all certificates.", (TaggedPage.WIDTH - SIDE) / 2, 200, SIDE);
            foot().draw(page, 200 + SIDE + 6);
            page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return Optional.of(out.toByteArray());
        }
    }

    private Optional<QrCode> code() {
        List<QrSegment> segments = List.of(QrSegment.makeAlphanumeric(text));
        try {
            return Optional.of(QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM, 1, LARGEST_MEDIUM, -1, true));
        } catch (DataTooLongException longer) {
            return low(segments);
        }
    }

    private static Optional<QrCode> low(List<QrSegment> segments) {
        try {
            return Optional.of(QrCode.encodeSegments(segments, QrCode.Ecc.LOW, 1, LARGEST, -1, true));
        } catch (DataTooLongException tooLong) {
            return Optional.empty();
        }
    }

    private Stack head() {
        Stack head = new Stack().add(0, line("H1", FR, "État des certificats NEDEX", Style.bold(24, Palette.NAVY)))
                .add(-2, line("P", EN, "Status of the EOD certificates", Style.plain(14, Palette.GREY)));
        if (specimen) {
            head.add(2, line("P", FR, CertificatePage.SPECIMEN, Style.bold(14, Palette.FLAG_RED)));
        }
        return head.add(8, line("P", FR, "À utiliser jusqu’au " + moment(FR, useUntil), Style.bold(19, Palette.INK)))
                .add(-2, line("P", EN, "Use until " + moment(EN, useUntil), Style.bold(13, Palette.INK)));
    }

    private Stack foot() {
        return new Stack().add(0, line("P", FR, "Données du " + moment(FR, asOf) + " – " + certificates + " certificats", Style.bold(15, Palette.INK)))
                .add(-2, line("P", EN, "As of " + moment(EN, asOf) + " – " + certificates + " certificates", Style.plain(11, Palette.INK)))
                .add(8, line("P", FR, "Scannez ce code avec la page de vérification, ouverte une fois avec réseau : " + address, Style.plain(10, Palette.INK)))
                .add(0, line("P", EN, "Scan this code with the checking page, opened once with a network: " + address, Style.plain(9, Palette.GREY)))
                .add(4, line("P", FR, "Passé cette date, ne vous fiez plus à ce tableau : demandez le suivant au CCLAM. Les heures sont celles de Kinshasa.",
                        Style.plain(10, Palette.INK)))
                .add(0, line("P", EN, "After that date rely on it no longer: ask CCLAM for the next one. Times are those of Kinshasa.",
                        Style.plain(9, Palette.GREY)));
    }

    private static Paragraph line(String tag, Language language, String words, Style style) {
        return Paragraph.centred(tag, language, words, style, EDGE - 20, FAR_EDGE + 20, 2, 7);
    }

    private static String moment(Language language, Instant moment) {
        return Words.day(language, LocalDate.ofInstant(moment, Days.KINSHASA)) + (language == EN ? ", " : " à ") + TIME.format(moment);
    }

    private void describe(PDDocument document) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(Long.parseUnsignedLong(Digests.sha256Hex(text).substring(0, 16), 16));
        PDDocumentInformation info = document.getDocumentInformation();
        info.setTitle("Brevet – état des certificats / status of the certificates, " + asOf);
        info.setSubject("À utiliser jusqu’au / use until " + useUntil);
        info.setAuthor("CCLAM");
        info.setCreator("Brevet");
        info.setProducer("Brevet");
        info.setCreationDate(GregorianCalendar.from(asOf.atZone(ZoneOffset.UTC)));
        info.setModificationDate(info.getCreationDate());
        document.getDocumentCatalog().setLanguage("fr");
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        Conformity.declare(document, asOf);
    }
}
