package org.brevet.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brevet.shared.Digests;
import org.brevet.shared.Settings;
import org.brevet.web.shared.Assets;

/** By what a phone tells that its kept checking page is not the server's any more: the digest of all that the page is made of. */
@ApplicationScoped
public class CheckVersion {

    private static final String VIEW = "/WEB-INF/views/verification/check.xhtml";
    private static final String FOLDER = "/static/check/";

    private String version;
    private List<String> files;

    protected CheckVersion() {
    }

    @Inject
    public CheckVersion(ServletContext context, Assets assets, CheckTexts texts, Settings settings) {
        try (InputStream in = context.getResourceAsStream(VIEW)) {
            String view = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            version = Digests.sha256Hex(view + assets.digest() + texts.json() + settings.demonstration()).substring(0, 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Stream<String> scripts = Stream.concat(new TreeSet<>(context.getResourcePaths(FOLDER)).stream(), Stream.of("/static/elements.js"))
                .filter(path -> path.endsWith(".js")).map(path -> path.replaceFirst("/static/", "/static/" + assets.digest() + "/"));
        Stream<String> others = Stream.of("/static/app.css", "/static/check/check.css", "/static/icon.svg", "/static/check/icon-192.png")
                .map(path -> path + "?" + assets.digest());
        files = Stream.concat(others, scripts).toList();
    }

    public String get() {
        return version;
    }

    /** Addresses of all that the page needs besides itself. */
    public List<String> files() {
        return files;
    }
}
