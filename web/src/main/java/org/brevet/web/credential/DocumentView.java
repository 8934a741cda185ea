package org.brevet.web.credential;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.credential.application.RemakeDocument;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.NotFound;
import org.brevet.web.shared.Done;

/** The certificate's document itself; or, while there is none (404), a page that says why. */
@Named("document")
@ViewScoped
public class DocumentView implements Serializable {

    @Inject
    CertificateDocumentQueries queries;
    @Inject
    RemakeDocument remake;
    @Inject
    Caller caller;
    @Inject
    Done done;
    private String number;
    private DocumentStatus status;

    public void open() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        status = queries.status(certificate());
        if (status.state() != DocumentState.MADE) {
            external.setResponseStatus(404);
            return;
        }
        byte[] pdf = queries.document(certificate());
        external.setResponseContentType("application/pdf");
        external.setResponseContentLength(pdf.length);
        external.setResponseHeader("Content-Disposition", "inline; filename=\"" + status.number() + ".pdf\"");
        external.getResponseOutputStream().write(pdf);
        faces.responseComplete();
    }

    /** The officer's way to have a withheld document made again. */
    public void again() {
        remake.handle(certificate());
        done.go(getAddress(), "document.remade");
    }

    private CertificateNumber certificate() {
        return CertificateNumber.parse(number).orElseThrow(() -> new NotFound("certificate " + number));
    }

    public String getAddress() {
        return "/certificates/" + certificate() + ".pdf";
    }

    public boolean isRemakeable() {
        return status.state() == DocumentState.WITHHELD && caller.holds(Role.ACCREDITATION_OFFICER);
    }

    public boolean isTroubled() {
        return status.trouble() != DocumentTrouble.NONE;
    }

    public DocumentStatus getStatus() {
        return status;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
