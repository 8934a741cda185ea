package org.brevet.credential.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What follows a signed and time-stamped document (PAdES baseline LT, ETSI EN 319 142-1, 5.5; ISO 32000-2, 12.8.4.3): a second revision that holds
 * certificates and lists and nothing else, in one form only. So whoever reads it writes it again from what it holds and compares: a file to which
 * anything else was added after the signature is seen at once.
 */
public final class LongTerm {

    private static final int MOST = 256 * 1024;
    private static final Pattern ROOT = Pattern.compile("/Root (\\d{1,9}) 0 R");
    private static final Pattern SIZE = Pattern.compile("/Size (\\d{1,9})");
    private static final Pattern STREAM = Pattern.compile("(\\d{1,9}) 0 obj\n<< /Length (\\d{1,6}) >>\nstream\n");
    private static final Pattern CERTIFICATES = Pattern.compile("/DSS << /Type /DSS /Certs \\[([ 0-9R]*)] /CRLs");

    private LongTerm() {
    }

    /**
     * @param signed as PDFBox wrote it: one revision, one table of places
     * @throws IOException if it is not
     */
    static byte[] append(byte[] signed, Collection<byte[]> certificates, Collection<byte[]> lists) throws IOException {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int trailer = text.lastIndexOf("trailer\n<<\n");
        int start = text.lastIndexOf("\nstartxref\n");
        if (trailer < 0 || start < trailer || !text.endsWith("%%EOF\n")) {
            throw new IOException("No trailer");
        }
        int table = number(text.substring(start + 11, text.indexOf('\n', start + 11)));
        String ending = text.substring(trailer + 11, text.lastIndexOf(">>", start));
        int root = found(ROOT, ending);
        int next = found(SIZE, ending);
        int place = place(text, table, root);
        int end = text.indexOf("\n>>\nendobj\n", place);
        if (!text.startsWith(root + " 0 obj\n<<\n", place) || end < 0 || text.substring(place, end).contains("/DSS")) {
            throw new IOException("No catalog, or one that has it already");
        }
        Revision revision = new Revision(signed);
        List<Integer> first = revision.streams(next, certificates);
        List<Integer> second = revision.streams(next + first.size(), lists);
        revision.catalog((text.substring(place, end) + "\n/DSS << /Type /DSS /Certs [" + references(first) + "] /CRLs [" + references(second)
                + "] >>\n>>\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
        int size = next + first.size() + second.size();
        return revision.finished(root, next, SIZE.matcher(ending).replaceFirst("/Size " + size) + "/Prev " + table + "\n");
    }

    /** Whether what stands behind the signed part is what {@link #append} writes. @param length of the signed part */
    static boolean follows(byte[] pdf, int length) {
        if (pdf.length - length > MOST) {
            return false;
        }
        String text = new String(pdf, length, pdf.length - length, StandardCharsets.ISO_8859_1);
        List<byte[]> streams = new ArrayList<>();
        int at = 0;
        for (Matcher stream = STREAM.matcher(text); stream.region(at, text.length()).lookingAt();) {
            int begin = length + stream.end();
            int end = begin + Integer.parseInt(stream.group(2));
            if (end > pdf.length) {
                return false;
            }
            streams.add(Arrays.copyOfRange(pdf, begin, end));
            at = end - length + "\nendstream\nendobj\n".length();
            if (at > text.length()) {
                return false;
            }
        }
        Matcher names = CERTIFICATES.matcher(text);
        if (!names.find(at)) {
            return false;
        }
        int certificates = (int) names.group(1).chars().filter(letter -> letter == 'R').count();
        try {
            return certificates <= streams.size() && Arrays.equals(pdf,
                    append(Arrays.copyOf(pdf, length), streams.subList(0, certificates), streams.subList(certificates, streams.size())));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException another) {
            return false;
        }
    }

    private static int place(String text, int table, int object) throws IOException {
        String head = "xref\n0 ";
        int first = text.indexOf('\n', table + head.length()) + 1;
        if (!text.startsWith(head, table) || first < 1) {
            throw new IOException("No table of places");
        }
        int entry = first + 20 * object;
        return number(text.substring(entry, entry + 10));
    }

    private static int found(Pattern pattern, String in) throws IOException {
        Matcher found = pattern.matcher(in);
        if (!found.find()) {
            throw new IOException("No " + pattern);
        }
        return Integer.parseInt(found.group(1));
    }

    private static int number(String digits) throws IOException {
        if (!digits.matches("\\d{1,10}")) {
            throw new IOException("No number");
        }
        return Integer.parseInt(digits);
    }

    private static String references(List<Integer> numbers) {
        return numbers.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
    }

    /** A file that grows. */
    private static final class Revision {

        private final ByteArrayOutputStream out;
        private final List<Integer> places = new ArrayList<>();
        private int catalog;

        Revision(byte[] before) throws IOException {
            out = new ByteArrayOutputStream(before.length + 16 * 1024);
            out.write(before);
        }

        /** @return their numbers */
        List<Integer> streams(int first, Collection<byte[]> contents) throws IOException {
            List<Integer> numbers = new ArrayList<>();
            for (byte[] content : contents) {
                int number = first + numbers.size();
                places.add(out.size());
                text(number + " 0 obj\n<< /Length " + content.length + " >>\nstream\n");
                out.write(content);
                text("\nendstream\nendobj\n");
                numbers.add(number);
            }
            return numbers;
        }

        void catalog(byte[] content) throws IOException {
            catalog = out.size();
            out.write(content);
        }

        byte[] finished(int root, int next, String ending) throws IOException {
            int table = out.size();
            text("xref\n0 1\n0000000000 65535 f\r\n" + root + " 1\n" + entry(catalog) + next + " " + places.size() + "\n"
                    + places.stream().map(Revision::entry).collect(Collectors.joining()));
            text("trailer\n<<\n" + ending + ">>\nstartxref\n" + table + "\n%%EOF\n");
            return out.toByteArray();
        }

        private static String entry(int place) {
            return String.format(Locale.ROOT, "%010d 00000 n\r\n", place);
        }

        private void text(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
