package org.brevet.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.brevet.people.OrganisationKind;
import org.brevet.shared.NameKey;

/** Who nominates, employs or trains. {@code provider} says that it may run course sessions; its accreditation is the register's matter. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "name")
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    @Column(name = "sort_key")
    private String sortKey;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OrganisationKind kind;
    @Column(name = "provider")
    private boolean provider;

    protected Organisation() {
    }

    public Organisation(String name, OrganisationKind kind, boolean provider) {
        this.id = UUID.randomUUID();
        this.name = name.strip();
        this.nameKey = NameKey.of(name);
        this.sortKey = NameKey.inOrder(name);
        this.kind = kind;
        this.provider = provider;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public boolean provider() {
        return provider;
    }
}
