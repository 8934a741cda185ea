package org.brevet.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.RegisterOrganisation;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;

/** The organisations, and a form for one more. */
@Named("organisations")
@ViewScoped
public class OrganisationsView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("organisation.nameMissing", "add:name", "organisation.nameTaken", "add:name");

    @Inject
    OrganisationQueries queries;
    @Inject
    RegisterOrganisation register;
    @Inject
    Done done;
    @Inject
    Fields fields;
    private List<OrganisationRow> rows;
    private String name;
    private OrganisationKind kind;
    private boolean provider;
    private String added;

    public void open() {
        rows = queries.all();
    }

    /** Synchronized: a double click adds one organisation. */
    public synchronized void add() {
        try {
            if (added == null || !added.equals(name)) {
                register.handle(name, kind, provider);
                added = name;
            }
            done.go("/organisations", "organisations.done", added.strip());
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    public List<OrganisationRow> getRows() {
        return rows;
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public boolean isProvider() {
        return provider;
    }

    public void setProvider(boolean provider) {
        this.provider = provider;
    }
}
