package org.brevet.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.OrganisationFilter;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.OrganisationSort;
import org.brevet.people.application.RegisterOrganisation;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** The organisations, and a form for one more. */
@Named("organisations")
@ViewScoped
public class OrganisationsView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("organisation.nameMissing", "add:name", "organisation.nameTaken", "add:name");

    private static final List<String> PROVIDER = List.of("yes", "no");

    @Inject
    OrganisationQueries queries;
    @Inject
    RegisterOrganisation register;
    @Inject
    Done done;
    @Inject
    Fields fields;
    @Inject
    Lists lists;
    @Inject
    Exports exports;
    @Inject
    Text text;
    private ListView<OrganisationSort> list;
    private OrganisationFilter filter;
    private List<OrganisationRow> rows;
    private String name;
    private OrganisationKind kind;
    private boolean provider;
    private String added;

    public void open() {
        list = lists.ascending(OrganisationSort.NAME);
        String provider = list.choice("provider", PROVIDER);
        filter = new OrganisationFilter(list.choice("kind", OrganisationKind.class), provider.isEmpty() ? null : provider.equals("yes"), list.text("q"));
        rows = list.load(request -> queries.page(filter, request));
    }

    public void export(String form) {
        rows = exports.plain(list, form, rows, request -> queries.page(filter, request), new Columns<OrganisationRow>()
                .add(text.get("organisations.name"), OrganisationRow::name).add(text.get("organisations.kind"), row -> text.word(row.kind()))
                .add(text.get("organisations.provider"), row -> text.get(row.provider() ? "organisations.isProvider" : "organisations.noProvider")));
    }

    public ListView<OrganisationSort> getList() {
        return list;
    }

    public List<Option> getKindChoices() {
        return text.options(OrganisationKind.values());
    }

    public List<Option> getProviders() {
        return List.of(new Option("yes", text.get("organisations.isProvider")), new Option("no", text.get("organisations.noProvider")));
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
