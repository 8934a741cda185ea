package org.brevet.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateJson;
import org.brevet.register.CertificateState;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** One issued certificate. Its content never changes; its standing does, by decisions that stay readable. Never deleted: a verifier may ask years later. */
@Entity
@Table(name = "certificate")
public class Certificate {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "number")
    private String number;
    @Column(name = "qualification")
    private String qualification;
    @Column(name = "year_issued")
    private int year;
    @Column(name = "serial")
    private int serial;
    @Column(name = "status_index")
    private long statusIndex;
    @Column(name = "control_code")
    private String controlCode;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "holder_name")
    private String holderName;
    @Column(name = "name_key")
    private String nameKey;
    @Column(name = "sort_key")
    private String sortKey;
    @Column(name = "standing_key")
    private String standingKey;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CertificateState state;
    @Column(name = "content")
    private String content;
    @Column(name = "content_digest")
    private String contentDigest;

    protected Certificate() {
    }

    public Certificate(CertificateContent content, UUID person, int year, int serial) {
        id = UUID.randomUUID();
        number = content.number();
        qualification = content.qualification();
        this.year = year;
        this.serial = serial;
        statusIndex = content.statusIndex();
        controlCode = content.controlCode();
        this.person = person;
        holderName = content.holder();
        nameKey = NameKey.of(content.holder());
        sortKey = NameKey.inOrder(content.holder());
        standingKey = person + " " + qualification;
        issuedOn = content.decidedOn();
        validFrom = content.validFrom();
        validUntil = content.validUntil();
        state = CertificateState.ISSUED;
        this.content = CertificateJson.write(content);
        contentDigest = content.digest();
    }

    /** @throws Refused R2.certificate naming the state and what is possible, R2.certificateFinal where nothing is */
    public void become(CertificateState to) {
        if (!state.next().contains(to)) {
            throw Refused.because(state.isFinal() ? Reason.of("R2.certificateFinal", number, state)
                    : Reason.of("R2.certificate", number, state, List.copyOf(state.next())));
        }
        state = to;
        if (to.isFinal()) {
            standingKey = null;
        }
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public CertificateState state() {
        return state;
    }

    public UUID person() {
        return person;
    }

    public String content() {
        return content;
    }

    public String contentDigest() {
        return contentDigest;
    }
}
