package org.brevet.credential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;

/** The document of one certificate, for reading: it is written by one statement that lets two writers make only one of it. */
@Entity
@Table(name = "certificate_document")
public class CertificateDocument {

    @Id
    @Column(name = "number")
    private String number;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DocumentState state;
    @Enumerated(EnumType.STRING)
    @Column(name = "trouble")
    private DocumentTrouble trouble;
    @Column(name = "detail")
    private String detail;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "digest")
    private String digest;
    @Column(name = "signer")
    private String signer;
    @Column(name = "code_signer")
    private String codeSigner;
    @Column(name = "stamped_by")
    private String stampedBy;
    @Column(name = "pdf")
    private byte[] pdf;

    protected CertificateDocument() {
    }
}
