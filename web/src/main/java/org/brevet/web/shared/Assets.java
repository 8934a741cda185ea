package org.brevet.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeMap;
import org.brevet.shared.Digests;

/** The digest of all static files: it stands in their addresses, so that a browser may keep them for ever and still gets a new one. */
@ApplicationScoped
public class Assets {

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

    public String digest() {
        return digest;
    }
}
