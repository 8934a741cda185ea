package org.brevet.web.verification;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.brevet.shared.Language;
import org.brevet.web.shared.Assets;
import org.brevet.web.shared.Texts;

/** By what a phone installs the checking page. In French, as the addresses carry no language; the page itself speaks both. */
@WebServlet("/check/manifest.webmanifest")
public class CheckManifestServlet extends HttpServlet {

    @Inject
    Texts texts;
    @Inject
    Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/manifest+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getWriter().write(JSON.createObjectBuilder()
                .add("id", "/check").add("start_url", "/check").add("scope", "/check").add("display", "standalone").add("lang", "fr")
                .add("name", texts.plain(Language.FR, "check.app")).add("short_name", texts.plain(Language.FR, "check.app.short"))
                .add("description", texts.plain(Language.FR, "check.lead"))
                .add("background_color", "#f3f5f7").add("theme_color", "#073a69")
                .add("icons", JSON.createArrayBuilder().add(icon(192, "any")).add(icon(512, "any")).add(icon(512, "maskable"))).build().toString());
    }

    private JsonObjectBuilder icon(int size, String purpose) {
        String name = purpose.equals("maskable") ? "icon-maskable-" : "icon-";
        return JSON.createObjectBuilder().add("src", "/static/check/" + name + size + ".png?" + assets.digest())
                .add("sizes", size + "x" + size).add("type", "image/png").add("purpose", purpose);
    }
}
