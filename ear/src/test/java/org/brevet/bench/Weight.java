package org.brevet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kilobytes that a public page and all it loads take over the line, compressed as a browser asks for it. */
final class Weight {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from ['\"](\\./[^'\"]+|/static/[^'\"]+)['\"]");
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Weight(String base) {
        this.base = base;
    }

    record Of(double first, double later) {
    }

    /** First visit: everything; later ones: the page alone, since its files are immutable. */
    Of page(String address) throws IOException, InterruptedException {
        double page = bytes(address) / 1000.0;
        double files = 0;
        Set<String> loaded = new LinkedHashSet<>();
        Matcher file = LOADED.matcher(text(address));
        while (file.find()) {
            loaded.add(file.group(1));
        }
        for (String one : loaded) {
            files += bytes(one) / 1000.0;
            Matcher imported = IMPORTED.matcher(one.contains(".js") ? text(one) : "");
            while (imported.find()) {
                files += bytes(URI.create(one).resolve(imported.group(1)).toString()) / 1000.0;
            }
        }
        return new Of(page + files, page);
    }

    private int bytes(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + address)).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray())
                .body().length;
    }

    private String text(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + address)).build(), BodyHandlers.ofString()).body();
    }
}
