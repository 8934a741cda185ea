package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.identity.FactorStanding;
import org.brevet.identity.application.AccountQueries;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.people.application.OrganisationQueries;
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
    private List<WaitingLine> waiting;
    private boolean alone;

    /** An account; each role in words, with its organisation. */
    public record Line(String username, String name, boolean active, FactorStanding factor, List<String> roles) {
    }

    /** What waits for a second administrator, in words; {@code mine}: the caller can be that one. */
    public record WaitingLine(String username, String name, String what, String by, Instant since, boolean mine) {
    }

    public void open() {
        Map<UUID, String> names = organisations.names();
        alone = queries.onlyOneAdministrator();
        waiting = queries.waiting().stream().map(one -> new WaitingLine(one.username(), one.name(), what(one, names), one.by(),
                one.since(), one.mine())).toList();
        rows = queries.all().stream().map(account -> new Line(account.username(), account.name(), account.active(), account.factor(),
                account.grants().stream().map(grant -> words(grant, names)).sorted().toList())).toList();
    }

    private String what(AccountQueries.Waiting one, Map<UUID, String> names) {
        return switch (one.what()) {
            case ROLE -> words(new Grant(one.role(), one.organisation()), names);
            case CODE -> text.get("accounts.aCode");
            case FACTOR_RESET -> text.get("factor.aReset");
        };
    }

    /** Who must have a second factor and has none yet. */
    public long getWithoutFactor() {
        return rows.stream().filter(row -> row.active() && row.factor() == FactorStanding.MISSING).count();
    }

    public String look(FactorStanding standing) {
        return switch (standing) {
            case SET_UP -> "ok";
            case MISSING -> "warn";
            case EXEMPT, NOT_NEEDED -> "info";
        };
    }

    public List<Line> getRows() {
        return rows;
    }

    public List<WaitingLine> getWaiting() {
        return waiting;
    }

    /** Whether there is nobody yet who could be the second person. */
    public boolean isAlone() {
        return alone;
    }

    private String words(Grant grant, Map<UUID, String> names) {
        return grant.organisation() == null ? text.word(grant.role()) : text.of("accounts.roleFor", grant.role(), names.get(grant.organisation()));
    }
}
