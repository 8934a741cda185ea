package org.brevet.credential.application;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.Arms;
import org.brevet.credential.domain.Unmakeable;

/**
 * Reads the authority's arms from {@code arms.svg} or {@code arms.png} in the home. What cannot be printed well, or reaches outside of its
 * file, is refused by name, so that no certificate leaves with arms that nobody has looked at.
 */
public final class ArmsFile {

    /** Dots on the paper at the printed height: 450 an inch. */
    private static final int DOTS = 340;
    private static final int FEWEST_DOTS = 220;
    private static final int MOST_DOTS = 6000;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final double SLIMMEST = 0.5;
    private static final double WIDEST = 2;
    private static final float QUALITY = 0.88f;
    private static final Set<String> UNWANTED = Set.of("script", "foreignobject", "image", "animate", "set", "animatetransform", "animatemotion", "audio",
            "video", "iframe");

    private ArmsFile() {
    }

    /** The file to be read, whether or not it can be. @throws Unmakeable if there are two */
    public static Optional<Path> in(Path home) {
        List<Path> there = List.of(home.resolve("arms.svg"), home.resolve("arms.png")).stream().filter(Files::exists).toList();
        if (there.size() > 1) {
            throw refused("arms.svg, arms.png");
        }
        return there.stream().findFirst();
    }

    /** @throws Unmakeable naming what is wrong with it */
    public static Arms read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(name + " > 4 MB");
            }
            byte[] bytes = Files.readAllBytes(file);
            return packed(name.endsWith(".svg") ? drawn(name, bytes) : picture(name, bytes));
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            if (broken instanceof Unmakeable refused) {
                throw refused;
            }
            throw refused(name + ": " + broken.getClass().getSimpleName());
        }
    }

    private static BufferedImage picture(String name, byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !reader.getFormatName().equalsIgnoreCase("png")) {
                throw refused(name + " ≠ PNG");
            }
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                requireShape(name, width, height);
                if (height < FEWEST_DOTS || Math.max(width, height) > MOST_DOTS) {
                    throw refused(name + " " + width + " × " + height);
                }
                return scaled(reader.read(0), height);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Halved until it is near, so that no fine line gets lost. */
    private static BufferedImage scaled(BufferedImage picture, int height) {
        BufferedImage scaled = picture;
        for (int next = height; next > DOTS;) {
            next = Math.max(DOTS, next / 2);
            BufferedImage smaller = new BufferedImage(Math.max(1, Math.round((float) picture.getWidth() * next / height)), next, BufferedImage.TYPE_INT_ARGB);
            Graphics2D canvas = canvas(smaller);
            canvas.drawImage(scaled, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
            canvas.dispose();
            scaled = smaller;
        }
        return scaled;
    }

    private static BufferedImage drawn(String name, byte[] bytes) throws XMLStreamException {
        requireSelfContained(name, bytes);
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(bytes), null,
                LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build());
        if (drawing == null) {
            throw refused(name + " ≠ SVG");
        }
        requireShape(name, drawing.size().width, drawing.size().height);
        BufferedImage picture = new BufferedImage(Math.round(DOTS * drawing.size().width / drawing.size().height), DOTS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = canvas(picture);
        drawing.render(null, canvas, new ViewBox(0, 0, picture.getWidth(), picture.getHeight()));
        canvas.dispose();
        return picture;
    }

    /** No entities, no scripts, nothing that is fetched from elsewhere or moves. */
    private static void requireSelfContained(String name, byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        boolean first = true;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                throw refused(name + " <!DOCTYPE");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = in.getLocalName().toLowerCase(Locale.ROOT);
                if (first && !element.equals("svg") || UNWANTED.contains(element)) {
                    throw refused(name + " <" + in.getLocalName() + ">");
                }
                first = false;
                requireInside(name, in);
            } else if (event == XMLStreamConstants.CHARACTERS && in.getText().matches("(?s).*(@import|url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s]).*")) {
                throw refused(name + " <style>");
            }
        }
        in.close();
    }

    private static void requireInside(String name, XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attribute = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = in.getAttributeValue(i).strip();
            boolean reaches = attribute.equals("href") && !value.startsWith("#") || value.matches("(?s).*url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s].*");
            if (reaches || attribute.startsWith("on")) {
                throw refused(name + " <" + in.getLocalName() + " " + in.getAttributeLocalName(i) + ">");
            }
        }
    }

    private static void requireShape(String name, double width, double height) {
        if (!(width > 0 && height > 0 && width / height >= SLIMMEST && width / height <= WIDEST)) {
            throw refused(name + " " + Math.round(width) + " × " + Math.round(height));
        }
    }

    private static Graphics2D canvas(BufferedImage picture) {
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return canvas;
    }

    private static Arms packed(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] cover = new byte[width * height];
        boolean anything = false;
        for (int i = 0; i < cover.length; i++) {
            cover[i] = (byte) (picture.getRGB(i % width, i / width) >>> 24);
            anything |= cover[i] != 0;
        }
        if (!anything) {
            throw refused("0 %");
        }
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(covered, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(cover);
        }
        return new Arms(width, height, jpeg(picture), covered.toByteArray());
    }

    /** On white, since it knows no transparency: the cover hides it again. */
    private static byte[] jpeg(BufferedImage picture) throws IOException {
        BufferedImage solid = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = solid.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, solid.getWidth(), solid.getHeight());
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(solid, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Unmakeable refused(String detail) {
        return new Unmakeable(DocumentTrouble.ARMS, detail);
    }
}
