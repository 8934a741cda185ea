package org.brevet.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.shared.Digests;

/** What was published for one enrolment, as text with its digest. Written once, never changed (R43). */
@Entity
@Table(name = "published_result")
public class PublishedResult {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "enrolment_id")
    private UUID enrolment;
    @Column(name = "number")
    private int number;
    @Column(name = "passed")
    private boolean passed;
    @Column(name = "content")
    private String content;
    @Column(name = "digest")
    private String digest;
    @Column(name = "published_by")
    private UUID publishedBy;
    @Column(name = "published_at")
    private Instant publishedAt;

    protected PublishedResult() {
    }

    /** @param content of {@code result}, without its digest */
    public PublishedResult(UUID session, EnrolmentResult result, String content) {
        id = UUID.randomUUID();
        this.session = session;
        enrolment = result.enrolment();
        number = 1;
        passed = result.passed();
        this.content = content;
        digest = Digests.sha256Hex(content);
        publishedBy = result.publishedBy();
        publishedAt = result.publishedAt();
    }

    /** @throws IllegalStateException if what is stored is not what was published */
    public String content() {
        if (!digest.equals(Digests.sha256Hex(content))) {
            throw new IllegalStateException("The published result of enrolment " + enrolment + " does not fit its digest");
        }
        return content;
    }

    public String digest() {
        return digest;
    }
}
