package org.brevet.web.verification;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The service worker of the checking page: the script of the static files, told which version it keeps and which files belong to it. */
@WebServlet("/check/sw.js")
public class CheckWorkerServlet extends HttpServlet {

    private static final String SCRIPT = "/static/check/worker/sw.js";

    @Inject
    CheckVersion version;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        // The page's own address lies above the script's folder
        response.setHeader("Service-Worker-Allowed", "/check");
        String told = "const VERSION = '" + version.get() + "';\nconst FILES = " + JSON.createArrayBuilder(version.files()).build() + ";\n";
        try (InputStream script = getServletContext().getResourceAsStream(SCRIPT)) {
            response.getOutputStream().write(told.getBytes(StandardCharsets.UTF_8));
            script.transferTo(response.getOutputStream());
        }
    }
}
