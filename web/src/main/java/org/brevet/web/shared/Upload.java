package org.brevet.web.shared;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A file that a form brought, kept with the page so that it need not be chosen again; let go, and empty then, when all pages together keep too much
 * ({@link KeptUploads}). Size: {@link Uploads} has looked before.
 */
public final class Upload implements Serializable {

    private static final int LONGEST = 80;
    private final String name;
    private final int length;
    private volatile byte[] content;

    Upload(String name, byte[] content) {
        this.name = name;
        this.content = content;
        length = content.length;
    }

    static Upload of(Part part) {
        try (InputStream in = part.getInputStream()) {
            return new Upload(nameOf(part), in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its end, without the path that some browsers send, and without what nobody sees: marks of direction would show another name. */
    static String nameOf(Part part) {
        String name = part.getSubmittedFileName().replaceAll("(?s).*[/\\\\]", "").replaceAll("\\p{C}", "");
        int length = name.codePointCount(0, name.length());
        return length > LONGEST ? name.substring(name.offsetByCodePoints(0, length - LONGEST)) : name;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    void letGo() {
        content = new byte[0];
    }

    /** In kilobytes, at least one. */
    public long kilobytes() {
        return (length + 999L) / 1000;
    }
}
