package org.brevet.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.PublishedKeys;
import org.brevet.shared.Digests;
import org.brevet.shared.Language;
import org.brevet.shared.Refused;
import org.brevet.verification.application.SnapshotQueries;
import org.brevet.web.shared.Texts;

/**
 * What anybody needs to check certificates without us (docs/verify.md): keys, the root and its list, the last snapshot. Public, and other
 * people's pages may fetch it. Asked each time whether it is still the same.
 */
@WebServlet({"/check/keys.json", "/check/keys.jws", "/check/root.pem", "/check/root.crl", "/check/snapshot.txt", "/check/snapshot.pdf"})
public class CheckFilesServlet extends HttpServlet {

    private static final int UNPROCESSABLE = 422;

    @Inject
    KeyQueries keys;
    @Inject
    SnapshotQueries snapshots;
    @Inject
    Texts texts;

    private record Handed(String type, byte[] content) {

        static Handed text(String type, String content) {
            return new Handed(type, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        Optional<Handed> handed;
        try {
            handed = find(request.getServletPath());
        } catch (Refused refused) {
            response.setStatus(UNPROCESSABLE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Stream.of(Language.FR, Language.EN).map(language -> texts.reason(language, refused.reasons().get(0)))
                    .collect(Collectors.joining("\n")) + "\n");
            return;
        }
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

    /** Types by RFC 7517, 7515, 8555, 2585. @throws Refused R77.poster */
    private Optional<Handed> find(String path) {
        if (path.equals("/check/snapshot.txt")) {
            return snapshots.last().map(last -> Handed.text("text/plain;charset=UTF-8", last.text()));
        }
        if (path.equals("/check/snapshot.pdf")) {
            return snapshots.poster().map(pdf -> new Handed("application/pdf", pdf));
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
