package org.brevet.web;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One field of a {@link SentForm}: a file, or what was typed. Lives in memory and never has a file of its own. */
final class SentPart implements Part {

    private final String name;
    private final String fileName;
    private final Map<String, String> headers;
    private byte[] content;

    /** @param fileName as it was sent, null for a field that is no file; {@code headers}: by their names in small letters */
    SentPart(String name, String fileName, Map<String, String> headers, byte[] content) {
        this.name = name;
        this.fileName = fileName;
        this.headers = headers;
        this.content = content;
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String getContentType() {
        return getHeader("content-type");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public void write(String file) throws IOException {
        throw new IOException("nothing that is sent is written to a file");
    }

    @Override
    public void delete() {
        content = new byte[0];
    }

    @Override
    public String getHeader(String header) {
        return headers.get(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<String> getHeaders(String header) {
        return getHeader(header) == null ? List.of() : List.of(getHeader(header));
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }
}
