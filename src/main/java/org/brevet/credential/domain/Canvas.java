package org.brevet.credential.domain;

/** Writes the operators of a content stream: only those that a certificate needs, with two decimals, the same on every machine. */
final class Canvas {

    private final StringBuilder out = new StringBuilder(16 * 1024);

    Canvas save() {
        return word("q");
    }

    Canvas restore() {
        return word("Q");
    }

    Canvas transform(double a, double b, double c, double d, double e, double f) {
        return precise(a).precise(b).precise(c).precise(d).precise(e).precise(f).word("cm");
    }

    Canvas move(double x, double y) {
        return transform(1, 0, 0, 1, x, y);
    }

    /** Anticlockwise, about the origin. */
    Canvas turn(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        return transform(cosine, sine, -sine, cosine, 0, 0);
    }

    /** @param colour 0xRRGGBB */
    Canvas fill(int colour) {
        return colour(colour).word("rg");
    }

    Canvas line(int colour, double width) {
        return colour(colour).word("RG").number(width).word("w");
    }

    Canvas from(double x, double y) {
        return number(x).number(y).word("m");
    }

    Canvas to(double x, double y) {
        return number(x).number(y).word("l");
    }

    Canvas curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        return number(x1).number(y1).number(x2).number(y2).number(x3).number(y3).word("c");
    }

    Canvas box(double x, double y, double width, double height) {
        return number(x).number(y).number(width).number(height).word("re");
    }

    /** About the origin. */
    Canvas ellipse(double a, double b) {
        double k = 0.5523;
        return from(a, 0).curve(a, k * b, k * a, b, 0, b).curve(-k * a, b, -a, k * b, -a, 0).curve(-a, -k * b, -k * a, -b, 0, -b)
                .curve(k * a, -b, a, -k * b, a, 0);
    }

    Canvas stroke() {
        return word("S");
    }

    Canvas paint() {
        return word("f");
    }

    /** What follows is seen only inside of the path. */
    Canvas clip() {
        return word("W n");
    }

    Canvas state(String name) {
        return word("/" + name).word("gs");
    }

    Canvas form(String name) {
        return word("/" + name).word("Do");
    }

    Canvas artifact() {
        return word("/Artifact").word("BMC");
    }

    Canvas mark(String tag, int id) {
        return word("/" + tag).word("<</MCID " + id + ">>").word("BDC");
    }

    Canvas endMark() {
        return word("EMC");
    }

    Canvas text(String font, Typeface face, double size, double spacing, double x, double y, String text) {
        word("BT").word("/" + font).number(size).word("Tf").number(spacing).word("Tc").number(x).number(y).word("Td");
        out.append('<');
        face.encode(text, out);
        out.append("> Tj ET\n");
        return this;
    }

    private Canvas colour(int colour) {
        return precise((colour >> 16 & 255) / 255.0).precise((colour >> 8 & 255) / 255.0).precise((colour & 255) / 255.0);
    }

    private Canvas word(String word) {
        out.append(word).append('\n');
        return this;
    }

    private Canvas number(double value) {
        return number(Math.round(value * 100), 100, 2);
    }

    private Canvas precise(double value) {
        return number(Math.round(value * 10000), 10000, 4);
    }

    private Canvas number(long scaled, int scale, int digits) {
        if (scaled < 0) {
            out.append('-');
        }
        long size = Math.abs(scaled);
        out.append(size / scale);
        long rest = size % scale;
        if (rest != 0) {
            String decimals = Long.toString(scale + rest).substring(1);
            int end = digits;
            while (decimals.charAt(end - 1) == '0') {
                end--;
            }
            out.append('.').append(decimals, 0, end);
        }
        out.append(' ');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
