package org.brevet.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevet.shared.Settings;

/** The root certificate of the local network (DER), as telephones take it; public, as certificates are. */
@WebServlet("/lan/root.crt")
public class LanRootServlet extends HttpServlet {

    @Inject
    Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path root = settings.home().resolve("lan").resolve("root.crt");
        if (settings.lan().isEmpty() || !Files.exists(root)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = Files.readAllBytes(root);
        response.setContentType("application/x-x509-ca-cert");
        response.setHeader("Content-Disposition", "attachment; filename=\"brevet-root.crt\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
