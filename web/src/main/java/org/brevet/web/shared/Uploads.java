package org.brevet.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.List;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.Sheet;

/** Files from forms: {@code h:inputFile validator="#{uploads.notTooLarge}"}; a sheet too large is told at the field, before it is read. */
@Named("uploads")
@ApplicationScoped
public class Uploads {

    private static final KeptUploads KEPT = new KeptUploads(32L * Sheet.MAX_BYTES);

    private Text text;

    protected Uploads() {
    }

    @Inject
    public Uploads(Text text) {
        this.text = text;
    }

    public void notTooLarge(FacesContext faces, UIComponent field, Object value) {
        if (value != null && !(value instanceof Part) && !(value instanceof Collection<?>)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("upload.missing"), null));
        }
        for (Part part : parts(value)) {
            if (part.getSize() > Sheet.MAX_BYTES) {
                throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text.of("upload.tooLarge",
                        Upload.nameOf(part), (part.getSize() + 999) / 1000, Sheet.MAX_BYTES / 1000), null));
            }
        }
    }

    /**
     * Reads a file, and tells at the field that brought it when it is no sheet at all; other refusals go on.
     *
     * @return whether it was read
     */
    public boolean at(String field, Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Refused refused) {
            if (!refused.reasons().stream().allMatch(reason -> "import".equals(reason.rule()))) {
                throw refused;
            }
            FacesContext faces = FacesContext.getCurrentInstance();
            refused.reasons().forEach(reason -> tell(faces, field, text.reason(reason)));
            return false;
        }
    }

    /** No file has come with the form. */
    public void missing(String field) {
        tell(FacesContext.getCurrentInstance(), field, text.get("upload.missing"));
    }

    private static void tell(FacesContext faces, String field, String sentence) {
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        if (faces.getViewRoot().findComponent(field) instanceof UIInput input) {
            input.setValid(false);
        }
        faces.validationFailed();
    }

    /** The files of a field for one or several; empty where none was chosen. */
    public static List<Upload> read(Object value) {
        return parts(value).stream().map(Upload::of).map(KEPT::keep).toList();
    }

    private static List<Part> parts(Object value) {
        Collection<?> all = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return all.stream().map(Part.class::cast).filter(part -> part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty())
                .toList();
    }
}
