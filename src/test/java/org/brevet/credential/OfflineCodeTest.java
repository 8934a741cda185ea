package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.brevet.credential.application.Codes;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.SigningKey;
import org.brevet.offline.Base45;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeSigner;
import org.brevet.offline.Signers;
import org.brevet.register.CertificateContent;
import org.brevet.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The large code on the paper: it says what the register says, or the paper does not leave; and a cheap camera reads it from a grey print. */
class OfflineCodeTest {

    private static final int DPI = 150;
    @TempDir
    static Path home;
    private static SigningKey key;
    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() {
        key = new KeyFiles(home, Optional.empty(), false).open(World.CLOCK.instant()).pdf().orElseThrow();
    }

    /**
     * Codes as full as they may be, the same on each run, straight and turned. No single picture is certain: a telephone takes several a second.
     * Seen: 17 of these 18 are read, 53 of 56 at more angles.
     */
    @Test
    void theFullestCodesAreReadFromGreyBlurredPrintsAtAnAngle() throws Exception {
        Print right = Prints.of(Samples.fullestCode());
        int all = 0;
        for (int seed = 0; seed < 6; seed++) {
            byte[] bytes = new byte[396];
            new Random(seed).nextBytes(bytes);
            String text = CertificateCode.PREFIX + Base45.encode(bytes);
            assertEquals(599, text.length());
            Print print = new Print(right.arms(), right.code(), text, right.duplicate(), right.madeAt());
            int read = 0;
            try (PDDocument document = CertificatePage.draw(Samples.fullestCode(), print)) {
                BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
                for (double degrees : new double[] {0, 2, -3}) {
                    Path file = folder.resolve("page.png");
                    ImageIO.write(blurred(faded(turned(page, degrees))), "png", file.toFile());
                    read += Tool.run("zbarimg", "-q", "--raw", file.toString()).lines().toList().contains(text) ? 1 : 0;
                }
            }
            assertTrue(read > 0, "code " + seed + " is never read");
            all += read;
        }
        assertTrue(all >= 15, all + " of 18 read");
    }

    @Test
    void itsModulesMeasureFortyFiveMillimetresTogether() throws Exception {
        CertificateContent content = Samples.fullestCode();
        try (PDDocument document = CertificatePage.draw(content, Prints.of(content))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 600, ImageType.GRAY);
            int first = page.getWidth();
            int last = 0;
            for (int y = pixels(672); y < pixels(798); y++) {
                for (int x = pixels(404); x < pixels(543); x++) {
                    if ((page.getRaster().getSample(x, y, 0)) < 64) {
                        first = Math.min(first, x);
                        last = Math.max(last, x);
                    }
                }
            }
            assertEquals(45, (last - first + 1) * 25.4 / 600, 0.15);
        }
    }

    private static int pixels(double points) {
        return (int) Math.round(points / 72 * 600);
    }

    @Test
    void aCodeThatSaysSomethingElseIsNamed() throws Exception {
        CertificateContent content = Samples.usual();
        assertEquals(List.of(), differences(content, Prints.of(content).codeText()));
        assertEquals(List.of("offline.holder"), differences(content, text(Samples.named("Jean-Paul"))));
        assertEquals(List.of("offline.conditions", "offline.specimen"), differences(content, text(Samples.demonstration())));
        assertEquals(List.of("offline.munitionTypes"), differences(content, text(Samples.scoped(content.scope().subList(0, 2)))));
        CertificateCode right = Codes.CONTENT.of(content);
        CertificateCode wrong = new CertificateCode("RDC-EOD1-2027-00002-X", "7K3M92QY", 1, right.holder(), 1992, "EOD2", "BREVET-EOD 2026-2",
                right.munitionTypes(), List.of("M1"), right.conditions(), right.issuedOn().plusDays(1), right.validFrom().plusDays(1),
                right.validUntil().plusDays(1), false);
        assertEquals(List.of("offline.birthYear", "offline.controlCode", "offline.edition", "offline.issuedOn", "offline.modules", "offline.number",
                "offline.qualification", "offline.statusIndex", "offline.validFrom", "offline.validUntil"), differences(content, wrong.signed(Prints.SIGNER)));
    }

    @Test
    void aCodeOfAnotherSignerOrNoneIsNamed() throws Exception {
        CertificateContent content = Samples.usual();
        CodeSigner other = new Signers().signer();
        assertEquals(List.of("offline.KEY_UNKNOWN"), differences(content, Codes.CONTENT.of(content).signed(other)));
        CodeSigner forged = new CodeSigner(other.key(), Prints.SIGNER.certificate());
        assertEquals(List.of("offline.SIGNATURE"), differences(content, Codes.CONTENT.of(content).signed(forged)));
        assertEquals(List.of("offline.UNREADABLE"), differences(content, "BRV1:"));
    }

    private static List<String> differences(CertificateContent content, String codeText) throws IOException {
        Print right = Prints.of(content);
        Print printed = new Print(right.arms(), right.code(), codeText, right.duplicate(), right.madeAt());
        try (PDDocument document = CertificatePage.draw(content, printed)) {
            byte[] pdf = new PdfSigner(key).sign(document, content.decisionNumber(), World.CLOCK.instant());
            return Agreement.differences(pdf, content, right, new PdfSigner(key), Prints.SIGNER.certificate());
        }
    }

    private static String text(CertificateContent content) {
        return Codes.CONTENT.of(content).signed(Prints.SIGNER);
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.drawImage(page, AffineTransform.getRotateInstance(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0), null);
        graphics.dispose();
        return turned;
    }

    /** Toner that is running out, on paper that is not white. */
    private static BufferedImage faded(BufferedImage page) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.getRaster().setSample(x, y, 0, 90 + page.getRaster().getSample(x, y, 0) * 110 / 255);
            }
        }
        return page;
    }

    /** A Gaussian of one pixel. */
    private static BufferedImage blurred(BufferedImage page) {
        float[] weights = new float[49];
        float sum = 0;
        for (int i = 0; i < 49; i++) {
            weights[i] = (float) Math.exp(-(Math.pow(i % 7 - 3, 2) + Math.pow(i / 7 - 3, 2)) / 2);
            sum += weights[i];
        }
        for (int i = 0; i < 49; i++) {
            weights[i] /= sum;
        }
        return new ConvolveOp(new Kernel(7, 7, weights), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }
}
