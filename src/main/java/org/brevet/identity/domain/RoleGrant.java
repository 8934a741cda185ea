package org.brevet.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.brevet.identity.Role;

/** A role that an account holds, for one organisation or, where that is null, for the whole country. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    @Id
    @Column(name = "id")
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;
    @Column(name = "organisation_id")
    private UUID organisation;

    protected RoleGrant() {
    }

    RoleGrant(Role role, UUID organisation) {
        this.id = UUID.randomUUID();
        this.role = role;
        this.organisation = organisation;
    }

    public Role role() {
        return role;
    }

    public UUID organisation() {
        return organisation;
    }
}
