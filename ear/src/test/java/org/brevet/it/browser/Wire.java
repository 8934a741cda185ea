package org.brevet.it.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP written by hand, a request on a connection of its own: what no client would send, and bodies that are never held as a whole. */
final class Wire {

    static final String BOUNDARY = "----brevet-boundary";
    static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;
    private static final int PATIENCE = 15_000;
    private static final Pattern LENGTH = Pattern.compile("(?m)^content-length: (\\d+)");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]+)[^\r\n]*\r\n");

    /** What is sent after the headers. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * A request but for its address and who sends it.
     *
     * @param headers those that tell of the body, as they are written
     * @param cut     whether our side is closed after the body, though more was announced
     */
    record Request(String method, List<String> headers, Body body, boolean cut) {

        /** As a browser sends a form, with its length. */
        static Request of(String type, byte[] body) {
            return new Request("POST", List.of("Content-Type: " + type, "Content-Length: " + body.length), out -> out.write(body), false);
        }

        Request with(String header) {
            List<String> all = new ArrayList<>(headers);
            all.add(header);
            return new Request(method, all, body, cut);
        }

        /** As if the body were as long as this, and then the line is cut. */
        Request announced(String length) {
            return new Request(method, headers.stream().map(header -> header.startsWith("Content-Length:") ? "Content-Length: " + length : header).toList(),
                    body, true);
        }

        Request by(String another) {
            return new Request(another, headers, body, cut);
        }
    }

    /** @param status 0 where the server closed without a word; {@code taken}: how many bytes of the body it took before it answered */
    record Answer(int status, String head, String body, long taken) {
    }

    private Wire() {
    }

    static Answer send(String address, String cookies, Request request) {
        URI base = URI.create(BrowserTest.BASE);
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(head(base, address, cookies, request));
            InputStream in = socket.getInputStream();
            Counted out = new Counted(socket.getOutputStream(), in);
            try {
                request.body().write(out);
                if (request.cut()) {
                    socket.shutdownOutput();
                }
            } catch (SocketException | Answered enough) {
                // it has answered and reads no more
            }
            return answer(read(in), out.count);
        } catch (IOException broken) {
            throw new UncheckedIOException(address, broken);
        }
    }

    /** Sends the headers and a little of the body, and leaves it at that. */
    static Socket stall(String address, String cookies, Request request) throws IOException {
        URI base = URI.create(BrowserTest.BASE);
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.getOutputStream().write(head(base, address, cookies, request));
        request.body().write(socket.getOutputStream());
        socket.getOutputStream().flush();
        return socket;
    }

    private static byte[] head(URI base, String address, String cookies, Request request) {
        return (request.method() + " " + address + " HTTP/1.1\r\nHost: " + base.getHost() + ":" + base.getPort() + "\r\nAccept-Language: fr\r\nCookie: "
                + cookies + "\r\nConnection: close\r\n" + String.join("\r\n", request.headers()) + "\r\n\r\n").getBytes(UTF_8);
    }

    /** To the end of the answer, whether or not the line is closed then; or to where the server cut it: what had arrived before counts. */
    private static byte[] read(InputStream in) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] piece = new byte[65_536];
        try {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                answer.write(piece, 0, count);
                if (whole(answer.toString(ISO_8859_1))) {
                    break;
                }
            }
        } catch (IOException cut) {
            // the answer may be there all the same
        }
        return answer.toByteArray();
    }

    private static boolean whole(String answer) {
        String last = withoutContinue(answer);
        int end = last.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = last.substring(0, end).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        return length.find() ? last.length() - end - 4 >= Integer.parseInt(length.group(1)) : head.contains("transfer-encoding: chunked")
                && last.endsWith("\r\n0\r\n\r\n");
    }

    private static Answer answer(byte[] bytes, long taken) {
        String all = withoutContinue(new String(bytes, ISO_8859_1));
        if (all.isEmpty()) {
            return new Answer(0, "", "", taken);
        }
        int end = all.indexOf("\r\n\r\n");
        String head = end < 0 ? all : all.substring(0, end);
        String body = end < 0 ? "" : all.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, new String((chunked ? joined(body) : body).getBytes(ISO_8859_1), UTF_8), taken);
    }

    private static String withoutContinue(String answer) {
        return answer.startsWith("HTTP/1.1 100") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        Matcher size = CHUNK.matcher(chunks);
        int at = 0;
        while (size.find(at) && size.start() == at) {
            int length = Integer.parseInt(size.group(1), 16);
            int end = Math.min(size.end() + length, chunks.length());
            body.append(chunks, size.end(), end);
            at = Math.min(end + 2, chunks.length());
        }
        return body.toString();
    }

    /** A form with its fields, then these parts, as a browser writes it. */
    static byte[] form(Map<String, String> fields, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part("form-data; name=\"" + name + "\"", null, value.getBytes(UTF_8))));
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    static byte[] file(String field, String fileName, byte[] content) {
        return part("form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"", "text/csv", content);
    }

    static byte[] part(String disposition, String type, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n" + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n")
                .getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    /** The server has answered while we were still sending. */
    private static final class Answered extends IOException {
    }

    /** Counts, and stops once there is an answer to read. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private final InputStream answers;
        private long count;

        Counted(OutputStream out, InputStream answers) {
            this.out = out;
            this.answers = answers;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (answers.available() > 0) {
                throw new Answered();
            }
            out.write(bytes, from, length);
            count += length;
        }
    }
}
