package org.brevet.web.credential;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.brevet.accreditation.application.SessionCertificateQueries;
import org.brevet.accreditation.application.SessionCertificates;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.RegisterRow;
import org.brevet.shared.NotFound;

/** The certificates of a course: how far their documents are, and all that are there in one file. */
@Named("sessionDocuments")
@ViewScoped
public class SessionDocumentsView implements Serializable {

    /** So many documents are in memory at once. */
    private static final int AT_ONCE = 20;

    @Inject
    SessionCertificateQueries certificates;
    @Inject
    CertificateDocumentQueries documents;
    @Inject
    SessionQueries sessions;
    @Inject
    Caller caller;
    private String code;
    private SessionCertificates found;
    private List<Row> rows;
    private DocumentTrouble trouble;

    /** A certificate and its document. */
    public record Row(RegisterRow certificate, DocumentStatus document) implements Serializable {

        public boolean made() {
            return document.state() == DocumentState.MADE;
        }

        public boolean withheld() {
            return document.state() == DocumentState.WITHHELD;
        }
    }

    public void open() {
        found = certificates.of(sessions.idOf(code));
        List<DocumentStatus> statuses = documents.statuses(found.numbers());
        trouble = documents.trouble();
        rows = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            rows.add(new Row(found.certificates().get(i), statuses.get(i)));
        }
    }

    /** Written while it is read, a few documents at a time. @throws NotFound while there is none */
    public void download() throws IOException {
        open();
        List<CertificateNumber> made = rows.stream().filter(Row::made).map(row -> new CertificateNumber(row.certificate().number())).toList();
        if (made.isEmpty()) {
            throw new NotFound("documents of " + code);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("application/zip");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + found.session().code() + ".zip\"");
        ZipOutputStream zip = new ZipOutputStream(external.getResponseOutputStream());
        zip.setLevel(Deflater.BEST_SPEED);
        for (int i = 0; i < made.size(); i += AT_ONCE) {
            for (Map.Entry<CertificateNumber, byte[]> one : documents.documents(made.subList(i, Math.min(made.size(), i + AT_ONCE))).entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey() + ".pdf"));
                zip.write(one.getValue());
                zip.closeEntry();
            }
            zip.flush();
        }
        zip.finish();
        faces.responseComplete();
    }

    public long getMade() {
        return rows.stream().filter(Row::made).count();
    }

    public long getWithheld() {
        return rows.stream().filter(Row::withheld).count();
    }

    /** Whether some are still to come. */
    public boolean isWorking() {
        return trouble == DocumentTrouble.NONE && rows.stream().anyMatch(row -> row.document().state() == DocumentState.AWAITED);
    }

    /** Why none is made at all. */
    public DocumentTrouble getTrouble() {
        return trouble;
    }

    public boolean isDeciding() {
        return found.waiting() > 0 && caller.holds(Role.DECIDER);
    }

    public SessionCertificates getFound() {
        return found;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
