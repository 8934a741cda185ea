package org.brevet.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.List;
import org.brevet.shared.Language;
import org.brevet.shared.sheet.Sheet;

/** Files from forms: {@code h:inputFile validator="#{uploads.notTooLarge}"}; a sheet too large is told at the field, before it is read. */
@Named("uploads")
@ApplicationScoped
public class Uploads {

    private Texts texts;

    protected Uploads() {
    }

    @Inject
    public Uploads(Texts texts) {
        this.texts = texts;
    }

    public void notTooLarge(FacesContext faces, UIComponent field, Object value) {
        for (Part part : parts(value)) {
            if (part.getSize() > Sheet.MAX_BYTES) {
                Language language = "en".equals(faces.getViewRoot().getLocale().getLanguage()) ? Language.EN : Language.FR;
                throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(language, "upload.tooLarge",
                        Upload.nameOf(part), (part.getSize() + 999) / 1000, Sheet.MAX_BYTES / 1000), null));
            }
        }
    }

    /** The files of a field for one or several; empty where none was chosen. */
    public static List<Upload> read(Object value) {
        return parts(value).stream().map(Upload::of).toList();
    }

    private static List<Part> parts(Object value) {
        Collection<?> all = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return all.stream().map(Part.class::cast).filter(part -> part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty())
                .toList();
    }
}
