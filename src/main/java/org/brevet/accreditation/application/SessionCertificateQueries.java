package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.brevet.accreditation.DossierState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.register.application.RegisterRow;

/** The certificates that came of one course, for those of the authority who may read the documents themselves. */
@Stateless
@UseCase
public class SessionCertificateQueries {

    private EntityManager em;
    private Sessions sessions;

    public SessionCertificateQueries() {
    }

    @Inject
    public SessionCertificateQueries(EntityManager em, Sessions sessions) {
        this.em = em;
        this.sessions = sessions;
    }

    /** By number. */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public SessionCertificates of(SessionId session) {
        List<RegisterRow> certificates = em.createQuery("""
                select new org.brevet.register.application.RegisterRow(c.id, c.number, c.holderName, c.qualification, c.state, c.issuedOn, c.validFrom,
                  c.validUntil) from Decision x join Dossier d on d.id = x.dossier join Certificate c on c.number = x.certificate
                 where d.session = :session order by c.number""", RegisterRow.class).setParameter("session", session.value()).getResultList();
        long waiting = em.createQuery("select count(d) from Dossier d where d.session = :session and d.state = :state", Long.class)
                .setParameter("session", session.value()).setParameter("state", DossierState.RECOMMENDED).getSingleResult();
        return new SessionCertificates(sessions.session(session.value()), certificates, waiting);
    }
}
