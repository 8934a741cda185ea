package org.brevet.credential;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Files such as an authority could give as its arms. */
final class Pictures {

    private Pictures() {
    }

    static Path svg(Path folder, int width, int height) throws IOException {
        return svg(folder, width, height, "");
    }

    /** @param inside besides the shield */
    static Path svg(Path folder, int width, int height, String inside) throws IOException {
        return Files.writeString(folder.resolve("arms.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%d" height="%d" viewBox="0 0 100 100">
                <defs><linearGradient id="g"><stop offset="0" stop-color="#007fff"/><stop offset="1" stop-color="#0050a0"/></linearGradient></defs>
                <path fill="url(#g)" d="M5 5H95V50C95 80 60 95 50 98C40 95 5 80 5 50Z"/><circle cx="50" cy="45" r="22" fill="#f7d618"/>%s</svg>"""
                .formatted(width, height, inside));
    }

    static Path png(Path folder, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(0xce1021));
        canvas.fillOval(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
        canvas.dispose();
        Path file = folder.resolve("arms.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
