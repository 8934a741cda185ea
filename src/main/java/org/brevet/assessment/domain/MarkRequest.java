package org.brevet.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A save that was done under a key of the sender's, and how it was answered: when the network repeats it, the answer is the same. */
@Entity
@IdClass(MarkRequest.Key.class)
@Table(name = "mark_request")
public class MarkRequest {

    @Id
    @Column(name = "person_id")
    private UUID person;
    @Id
    @Column(name = "request_key")
    private String requestKey;
    @Column(name = "digest")
    private String digest;
    @Column(name = "answer")
    private String answer;
    @Column(name = "at")
    private Instant at;

    protected MarkRequest() {
    }

    public MarkRequest(UUID person, String requestKey, String digest, String answer, Instant at) {
        this.person = person;
        this.requestKey = requestKey;
        this.digest = digest;
        this.answer = answer;
        this.at = at;
    }

    /** Whether the repeated request is the same one; another one under an old key is a mistake of the sender's. */
    public boolean repeats(String otherDigest) {
        return digest.equals(otherDigest);
    }

    public String answer() {
        return answer;
    }

    /** Who sent it, under which key. A class, since EclipseLink 4.0.1 takes no record here. */
    public static final class Key implements Serializable {

        private UUID person;
        private String requestKey;

        public Key() {
        }

        public Key(UUID person, String requestKey) {
            this.person = person;
            this.requestKey = requestKey;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(person, key.person) && Objects.equals(requestKey, key.requestKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, requestKey);
        }
    }
}
