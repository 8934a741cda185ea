package org.brevet.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevet.shared.Digests;

/**
 * The digest of all static files: it stands in their addresses, so that a browser may keep them for ever and still gets a new one. As a query
 * ({@code /static/app.css?0123456789}), or as a folder ({@code /static/0123456789/marks/mark-grid.js}) where a script imports others beside it:
 * their addresses then bear it too.
 */
@ApplicationScoped
public class Assets {

    private static final Pattern VERSIONED = Pattern.compile("/static/([0-9a-f]{10})/(.+)");

    private String digest;

    protected Assets() {
    }

    @Inject
    public Assets(ServletContext context) {
        TreeMap<String, String> files = new TreeMap<>();
        Deque<String> folders = new ArrayDeque<>(Set.of("/static/"));
        while (!folders.isEmpty()) {
            Set<String> paths = context.getResourcePaths(folders.pop());
            for (String path : paths == null ? Set.<String>of() : paths) {
                if (path.endsWith("/")) {
                    folders.push(path);
                } else {
                    files.put(path, digestOf(context, path));
                }
            }
        }
        digest = Digests.sha256Hex(files.toString()).substring(0, 10);
    }

    private static String digestOf(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return Digests.sha256Hex(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file under an address that has the digest as a folder; empty for every other address. */
    public static Optional<String> plain(String path) {
        Matcher address = VERSIONED.matcher(path);
        return address.matches() ? Optional.of("/static/" + address.group(2)) : Optional.empty();
    }

    /** Whether the address names the files as they are now; after an upgrade an open page still asks by the old one. */
    public boolean current(String path) {
        return path.startsWith("/static/" + digest + "/");
    }

    public String digest() {
        return digest;
    }
}
