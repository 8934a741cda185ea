package org.brevet.web.shared;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** A file that a form brought, kept with the page so that it need not be chosen again. Size: {@link Uploads} has looked before. */
public record Upload(String name, byte[] content) implements Serializable {

    private static final int LONGEST = 80;

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

    /** In kilobytes, at least one. */
    public long kilobytes() {
        return (content.length + 999L) / 1000;
    }
}
