package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.brevet.credential.application.ArmsFile;
import org.brevet.credential.application.Codes;
import org.brevet.credential.domain.Arms;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.register.CertificateContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each letter of the page stands: none on another, none outside of the frame, none so small that it cannot be read. */
class CertificateLayoutTest {

    /** Inside of the plaited band. */
    private static final Rectangle2D FRAME = new Rectangle2D.Double(36, 36, 595.28 - 72, 841.89 - 72);
    /** The small code with its white edge, counted from the top. */
    private static final Rectangle2D CODE = new Rectangle2D.Double(50, 660, 84, 84);
    /** The code that is read without a network, with its white edge. */
    private static final Rectangle2D OFFLINE = new Rectangle2D.Double(595.28 - 58 + 6 - 140.8, 664, 140.8, 140.8);
    private static final Print.Duplicate HUNDREDTH = new Print.Duplicate(100, LocalDate.of(2027, 9, 30));
    @TempDir
    Path folder;

    private record Letter(String text, double size, Rectangle2D box) {
    }

    static Stream<CertificateContent> contents() {
        Stream<CertificateContent> names = Stream.of("Jean-Pierre", "Ɔtɛpa-Ŋgandu", "Œuvrard d’Ɛmbɔndɛ", "Marie-Claire Immaculée Bernadette Joséphine",
                "I", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww").map(Samples::named);
        Stream<CertificateContent> types = IntStream.of(1, 5, 9, 12, 16).mapToObj(count -> Samples.scoped(Samples.every().subList(0, count)));
        return Stream.of(Stream.of(Samples.usual(), Samples.demonstration(), Samples.shortest(), Samples.crowded(), Samples.longest(), Samples.rare()),
                names, types).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyLetterHasItsPlaceWithAndWithoutArms(CertificateContent content) throws Exception {
        for (Optional<Arms> arms : List.of(Optional.<Arms>empty(), Optional.of(ArmsFile.read(Pictures.svg(folder, 100, 100))))) {
            List<Letter> letters = letters(content, Prints.duplicate(content, arms, HUNDREDTH));
            for (Letter letter : letters) {
                assertTrue(FRAME.contains(letter.box()), () -> letter + " leaves the frame");
                assertFalse(CODE.intersects(letter.box()) || OFFLINE.intersects(letter.box()), () -> letter + " lies on a code");
                assertTrue(letter.size() >= 5.2, () -> letter + " is too small");
            }
            for (int i = 0; i < letters.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Letter one = letters.get(i);
                    Letter other = letters.get(j);
                    assertFalse(one.box().intersects(other.box()), () -> one + " lies on " + other);
                }
            }
        }
    }

    @Test
    void r61TheHoldersNameIsTheLargestAfterTheTitle() throws Exception {
        double title = sizeOf(Samples.usual(), "B");
        double name = letters(Samples.usual(), Optional.empty()).stream().mapToDouble(Letter::size).filter(size -> size < title).max().orElseThrow();
        assertEquals(25, name, 0.01);
        assertTrue(sizeOf(Samples.longest(), "Ɔ") >= 8, "four lines of three long names");
    }

    @Test
    void r61MoreThanThePageHoldsIsRefusedBeforeItIsCertified() {
        List<CertificateContent.ScopeItem> many = Stream.of(Samples.every(), Samples.every(), Samples.every(), Samples.every())
                .flatMap(List::stream).toList();
        Unmakeable refused = assertThrows(Unmakeable.class, () -> requireRoom(Samples.scoped(many)));
        assertEquals(DocumentTrouble.NO_ROOM, refused.trouble());
        assertEquals(DocumentTrouble.CHARACTER, assertThrows(Unmakeable.class, () -> requireRoom(Samples.named("王"))).trouble());
        assertEquals(DocumentTrouble.NO_ROOM, assertThrows(Unmakeable.class, () -> requireRoom(Samples.at("https://" + "brevet.".repeat(20)
                + "cclam.cd"))).trouble());
    }

    private static void requireRoom(CertificateContent content) {
        CertificatePage.requireRoom(content, Codes.CONTENT.of(content), Optional.empty());
    }

    private static double sizeOf(CertificateContent content, String letter) throws IOException {
        return letters(content, Optional.empty()).stream().filter(one -> one.text().equals(letter)).mapToDouble(Letter::size).max().orElseThrow();
    }

    private static List<Letter> letters(CertificateContent content, Optional<Arms> arms) throws IOException {
        return letters(content, Prints.of(content, arms));
    }

    private static List<Letter> letters(CertificateContent content, Print print) throws IOException {
        List<Letter> letters = new ArrayList<>();
        try (PDDocument document = CertificatePage.draw(content, print)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    boolean slanted = position.getTextMatrix().getShearX() != 0;    // SPÉCIMEN lies across everything
                    if (!slanted && !position.getUnicode().isBlank()) {
                        double size = position.getYScale();    // the size itself is told in whole points
                        letters.add(new Letter(position.getUnicode(), size, new Rectangle2D.Double(position.getXDirAdj() + 0.1,
                                position.getYDirAdj() - 0.74 * size, position.getWidthDirAdj() - 0.2, 0.94 * size)));
                    }
                }
            }.getText(document);
        }
        return letters;
    }
}
