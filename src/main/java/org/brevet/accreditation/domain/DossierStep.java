package org.brevet.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.brevet.accreditation.DossierAction;

/** One thing that somebody did to a dossier: added to its history, never changed. R53 reads who examined from here. */
@Entity
@Table(name = "dossier_step")
public class DossierStep {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "dossier_id")
    private UUID dossier;
    @Column(name = "position")
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private DossierAction action;
    @Column(name = "author_id")
    private UUID author;
    @Column(name = "at")
    private Instant at;
    @Column(name = "reason")
    private String reason;

    protected DossierStep() {
    }

    DossierStep(UUID dossier, int position, DossierAction action, UUID author, Instant at, String reason) {
        id = UUID.randomUUID();
        this.dossier = dossier;
        this.position = position;
        this.action = action;
        this.author = author;
        this.at = at;
        this.reason = reason;
    }

    public DossierAction action() {
        return action;
    }

    public String reason() {
        return reason;
    }
}
