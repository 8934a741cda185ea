package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.identity.application.AccountQueries;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.people.application.OrganisationRow;
import org.brevet.web.shared.Text;

/** The accounts and the roles granted to them. */
@Named("accounts")
@RequestScoped
public class AccountsView {

    @Inject
    AccountQueries queries;
    @Inject
    OrganisationQueries organisations;
    @Inject
    Text text;
    private List<Line> rows;

    /** An account; each role in words, with its organisation. */
    public record Line(String username, String name, boolean active, List<String> roles) {
    }

    public void open() {
        Map<UUID, String> names = organisations.all().stream().collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
        rows = queries.all().stream().map(account -> new Line(account.username(), account.name(), account.active(),
                account.grants().stream().map(grant -> words(grant, names)).sorted().toList())).toList();
    }

    public List<Line> getRows() {
        return rows;
    }

    private String words(Grant grant, Map<UUID, String> names) {
        return grant.organisation() == null ? text.word(grant.role()) : text.of("accounts.roleFor", grant.role(), names.get(grant.organisation()));
    }
}
