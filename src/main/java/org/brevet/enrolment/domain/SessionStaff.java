package org.brevet.enrolment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.brevet.identity.Role;

/** A person works in a session as instructor, assessor or moderator: the role follows from this line. */
@Entity
@IdClass(SessionStaff.Key.class)
@Table(name = "session_staff")
public class SessionStaff {

    @Id
    @Column(name = "session_id")
    private UUID session;
    @Id
    @Column(name = "person_id")
    private UUID person;
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    protected SessionStaff() {
    }

    public SessionStaff(UUID session, UUID person, Role role) {
        if (role.held() != Role.Held.FOR_SESSION) {
            throw new IllegalArgumentException(role + " does not follow from a staff list");
        }
        this.session = session;
        this.person = person;
        this.role = role;
    }

    public UUID person() {
        return person;
    }

    public Role role() {
        return role;
    }

    /** What makes a line one. */
    public static class Key implements Serializable {

        private UUID session;
        private UUID person;
        private Role role;

        public Key() {
        }

        public Key(UUID session, UUID person, Role role) {
            this.session = session;
            this.person = person;
            this.role = role;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(session, key.session) && Objects.equals(person, key.person) && role == key.role;
        }

        @Override
        public int hashCode() {
            return Objects.hash(session, person, role);
        }
    }
}
