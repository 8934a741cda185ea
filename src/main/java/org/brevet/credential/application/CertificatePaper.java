package org.brevet.credential.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.register.CertificateContent;
import org.brevet.register.Paper;
import org.brevet.shared.Reason;

/** Lays a certificate out without drawing it. */
@ApplicationScoped
public class CertificatePaper implements Paper {

    private DocumentMeans means;

    protected CertificatePaper() {
    }

    @Inject
    public CertificatePaper(DocumentMeans means) {
        this.means = means;
    }

    @Override
    public List<Reason> faults(CertificateContent draft) {
        try {
            CertificatePage.requireRoom(draft, Codes.CONTENT.of(draft), means.arms());
            return List.of();
        } catch (Unmakeable refused) {
            return List.of(reason(refused));
        }
    }

    private static Reason reason(Unmakeable refused) {
        if (refused.trouble() == DocumentTrouble.CHARACTER) {
            return Reason.of("R61.character", refused.detail());
        }
        return Reason.of(refused.detail().equals(CertificatePage.OFFLINE_CODE) ? "R61.codeRoom" : "R61.noRoom");
    }
}
