package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** After a change: the page is asked for anew, so that loading it again repeats nothing, and says what was done. */
@RequestScoped
public class Done {

    private Text text;

    protected Done() {
    }

    @Inject
    public Done(Text text) {
        this.text = text;
    }

    /** Goes to the address and shows there the text of this key. */
    public void go(String address, String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text.of(key, args), null));
        external.getFlash().setKeepMessages(true);
        try {
            external.redirect(address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
