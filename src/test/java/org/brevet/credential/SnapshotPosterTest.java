package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.application.SnapshotPoster;
import org.brevet.offline.StatusSnapshot;
import org.brevet.offline.StatusSnapshot.Status;
import org.brevet.shared.Settings;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotPosterTest {

    private static final Instant NOON = World.CLOCK.instant();
    @TempDir
    static Path home;

    @Test
    void tenThousandCertificatesFitOnePosterThatAnotherReaderReads() throws Exception {
        String text = snapshot(10_000, 300);
        byte[] pdf = poster(text, 10_000).orElseThrow();
        assertArrayEquals(pdf, poster(text, 10_000).orElseThrow());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String words = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertTrue(words.contains("À utiliser jusqu’au 5 avril 2027 à 09:00") && words.contains("Use until 5 April 2027, 09:00"), words);
            assertTrue(words.contains("Données du 29 mars 2027 à 09:00") && words.contains("10000 certificates"), words);
            assertEquals(text, read(new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY)));
        }
    }

    @Test
    void whatIsTooLongForOneCodeIsRefused() {
        assertEquals(Optional.empty(), poster(snapshot(10_000, 5_000), 10_000));
    }

    private static Optional<byte[]> poster(String text, int count) {
        return SnapshotPoster.draw(text, NOON, NOON.plus(Duration.ofDays(7)), count, false, "https://brevet.example.org/check");
    }

    /** So many suspended, at places that do not pack well. */
    private static String snapshot(int count, int set) {
        List<Status> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(Status.IN_FORCE);
        }
        Random random = new Random(7);
        for (int i = 0; i < set; i++) {
            statuses.set(random.nextInt(count), Status.values()[1 + random.nextInt(4)]);
        }
        return StatusSnapshot.of(NOON, NOON.plus(Duration.ofDays(7)), false, statuses)
                .signed(new SigningKeys(Settings.of(home, "https://brevet.example.org", false), World.CLOCK).codeSigner().orElseThrow());
    }

    private static String read(BufferedImage picture) throws Exception {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)))).getText();
    }
}
