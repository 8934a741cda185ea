package org.brevet.verification.application;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The QR codes of one picture, in whatever size they were photographed. */
final class PictureCodes {

    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, true);
    /** A telephone's picture has so many dots that its noise hides a code's modules: smaller ones are tried too. */
    private static final int[] SIDES = {0, 2000, 1200, 700};

    private PictureCodes() {
    }

    static Set<String> of(BufferedImage picture) {
        Set<String> texts = new LinkedHashSet<>();
        for (int side : SIDES) {
            if (side == 0 || Math.max(picture.getWidth(), picture.getHeight()) > side) {
                LuminanceSource dots = dots(side == 0 ? picture : smaller(picture, side));
                texts.addAll(several(new BinaryBitmap(new HybridBinarizer(dots))));
                one(new BinaryBitmap(new HybridBinarizer(dots))).ifPresent(texts::add);
                one(new BinaryBitmap(new GlobalHistogramBinarizer(dots))).ifPresent(texts::add);
                if (texts.stream().anyMatch(PaperFile::isOurs)) {
                    break;
                }
            }
        }
        return texts;
    }

    private static Set<String> several(BinaryBitmap bits) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bits, HARD)).map(Result::getText).collect(Collectors.toSet());
        } catch (NotFoundException none) {
            return Set.of();
        }
    }

    private static Optional<String> one(BinaryBitmap bits) {
        try {
            return Optional.of(new QRCodeReader().decode(bits, HARD).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    private static LuminanceSource dots(BufferedImage picture) {
        int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), rgb);
    }

    private static BufferedImage smaller(BufferedImage picture, int side) {
        double scale = (double) side / Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
