package org.brevet.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.PublishedKeys;
import org.brevet.shared.Digests;
import org.brevet.verification.application.SnapshotQueries;

/**
 * What anybody needs to check certificates without us (docs/verify.md): keys, the root and its list, the last snapshot. Public, and other
 * people's pages may fetch it. Asked each time whether it is still the same.
 */
@WebServlet({"/check/keys.json", "/check/keys.jws", "/check/root.pem", "/check/root.crl", "/check/snapshot.txt"})
public class CheckFilesServlet extends HttpServlet {

    @Inject
    KeyQueries keys;
    @Inject
    SnapshotQueries snapshots;

    private record Handed(String type, byte[] content) {

        static Handed text(String type, String content) {
            return new Handed(type, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        Optional<Handed> handed = find(request.getServletPath());
        if (handed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + Digests.sha256Hex(handed.get().content()).substring(0, 32) + '"';
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(handed.get().type());
        response.setContentLength(handed.get().content().length);
        response.getOutputStream().write(handed.get().content());
    }

    /** Types by RFC 7517, 7515, 8555, 2585. */
    private Optional<Handed> find(String path) {
        if (path.equals("/check/snapshot.txt")) {
            return snapshots.last().map(last -> Handed.text("text/plain;charset=UTF-8", last.text()));
        }
        Optional<PublishedKeys> published = keys.published();
        return published.map(one -> switch (path) {
            case "/check/keys.json" -> Handed.text("application/jwk-set+json", one.keys());
            case "/check/keys.jws" -> Handed.text("application/jose", one.signedKeys());
            case "/check/root.pem" -> new Handed("application/pem-certificate-chain", one.root());
            default -> new Handed("application/pkix-crl", one.revoked());
        });
    }
}
