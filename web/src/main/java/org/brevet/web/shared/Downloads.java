package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.brevet.shared.sheet.SheetForm;
import org.brevet.shared.sheet.SheetWriter;

/**
 * Answers a request for a page with a sheet to save instead. What it needs is fetched before: once writing has begun, a failure can no
 * longer become an error page.
 */
@RequestScoped
public class Downloads {

    private UserLanguage language;

    protected Downloads() {
    }

    @Inject
    public Downloads(UserLanguage language) {
        this.language = language;
    }

    /** What stands in the sheet. */
    public interface Content {
        void write(SheetWriter sheet) throws IOException;
    }

    /** @param name of the file without its ending, in the reader's language; what no file system takes is left out */
    public void send(String name, SheetForm form, Content content) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType(form.contentType());
        external.setResponseHeader("Content-Disposition", disposition(name, form));
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        try (SheetWriter sheet = SheetWriter.to(external.getResponseOutputStream(), form, language.get())) {
            content.write(sheet);
        }
        faces.responseComplete();
    }

    /** Attachment with its name twice (RFC 6266): in letters that every browser takes, and as it is. */
    static String disposition(String name, SheetForm form) {
        String kept = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|;%]+", "-").strip();
        String file = (kept.length() > 100 ? kept.substring(0, 100) : kept) + "." + form.extension();
        String plain = Normalizer.normalize(file, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^ -~]", "-");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
