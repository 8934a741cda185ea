package org.brevet.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevet.identity.AccountId;
import org.brevet.identity.GrantId;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.Role;
import org.brevet.identity.application.AccountDetail;
import org.brevet.identity.application.AccountQueries;
import org.brevet.identity.application.ChangeAccount;
import org.brevet.identity.application.DecideRole;
import org.brevet.identity.application.IssueCode;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.people.application.GrantRole;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.people.application.OrganisationRow;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.PageModel;
import org.brevet.web.shared.Text;

/** One account: its roles with their whole history, and what an administrator does about it. The auditor reads the same page and changes nothing. */
@Named("oneAccount")
@ViewScoped
public class OneAccountView implements Serializable {

    private static final Map<String, String> GRANT = Map.of("R4.reason", "grant:reason", "R4.tooLong", "grant:reason", "grant.past", "grant:first",
            "grant.days", "grant:last", "grant.adminDays", "grant:last", "grant.organisationMissing", "grant:organisation",
            "staff.roleNeedsProvider", "grant:organisation", "grant.already", "grant:role", "grant.adminAlone", "grant:role", "grant.noPerson", "grant:role");
    private static final Map<String, String> NAME = Map.of("R4.reason", "rename:reason", "R4.tooLong", "rename:reason", "account.usernameForm",
            "rename:username", "account.nameTaken", "rename:username", "account.shownMissing", "rename:shown");
    private static final Map<String, String> CODE = Map.of("R4.reason", "access:reason", "R4.tooLong", "access:reason");
    private static final Map<String, String> STATE = Map.of("R4.reason", "state:reason", "R4.tooLong", "state:reason");

    @Inject
    AccountQueries queries;
    @Inject
    OrganisationQueries organisationQueries;
    @Inject
    GrantRole grantRole;
    @Inject
    DecideRole decide;
    @Inject
    ChangeAccount change;
    @Inject
    IssueCode codes;
    @Inject
    PageModel page;
    @Inject
    Done done;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private String key;
    private AccountId id;
    private AccountDetail account;
    private boolean changeable;
    private boolean alone;
    private Map<UUID, String> names;
    private List<OrganisationRow> organisations = List.of();
    private Role role;
    private String organisation;
    private LocalDate first;
    private LocalDate last;
    private String grantReason;
    private String username;
    private String shown;
    private String nameReason;
    private String codeReason;
    private String stateReason;
    private String lineReason;
    private transient List<OneTimeCodes.Issued> slips;

    public void open() {
        id = queries.idOf(key);
        load();
        username = account.username();
        shown = account.name();
    }

    private void load() {
        account = queries.one(id);
        changeable = page.holds(Role.ADMIN.name()) && !account.own();
        alone = queries.onlyOneAdministrator();
        names = organisationQueries.names();
        organisations = page.holds(Role.ADMIN.name()) ? organisationQueries.all() : List.of();
    }

    public void grant() {
        attempt(() -> {
            boolean granted = grantRole.handle(new GrantRole.Command(id, role, organisation == null ? null : UUID.fromString(organisation), first, last,
                    grantReason));
            done.go(address(), granted ? "grant.done" : "grant.proposed", role, account.name());
        }, GRANT);
    }

    public void confirm(GrantId grant, Role of) {
        attempt(() -> {
            decide.confirm(grant);
            done.go(address(), "grant.done", of, account.name());
        }, Map.of());
    }

    public void decline(GrantId grant, Role of) {
        attempt(() -> {
            decide.decline(grant, lineReason);
            done.go(address(), "grant.declined", of, account.name());
        }, Map.of());
    }

    public void revoke(GrantId grant, Role of) {
        attempt(() -> {
            decide.revoke(grant, lineReason);
            done.go(address(), "grant.revoked", of, account.name());
        }, Map.of());
    }

    public void rename() {
        attempt(() -> {
            change.rename(new ChangeAccount.Rename(id, username, shown, nameReason, account.version()));
            done.go("/accounts/" + username.strip().toLowerCase(Locale.ROOT), "accounts.renamed");
        }, NAME);
    }

    public void deactivate() {
        attempt(() -> {
            change.deactivate(id, stateReason);
            done.go(address(), "accounts.deactivated");
        }, STATE);
    }

    public void reactivate() {
        attempt(() -> {
            change.reactivate(id, stateReason);
            done.go(address(), "accounts.reactivated");
        }, STATE);
    }

    /** Synchronized: a double click makes one code, which is shown by this answer and never again. */
    public synchronized void issue() {
        if (slips == null) {
            attempt(() -> codes.handle(id, codeReason).ifPresentOrElse(code -> slips = List.of(code), () -> done.go(address(), "accounts.codeRequested")), CODE);
        }
    }

    public synchronized void confirmCode() {
        if (slips == null) {
            attempt(() -> slips = List.of(codes.confirm(id)), Map.of());
        }
    }

    public void declineCode() {
        attempt(() -> {
            codes.decline(id, codeReason);
            done.go(address(), "accounts.codeDeclined");
        }, CODE);
    }

    private void attempt(Runnable work, Map<String, String> at) {
        try {
            work.run();
        } catch (Refused refused) {
            load();
            fields.refuse(refused, at);
        }
    }

    private String address() {
        return "/accounts/" + key;
    }

    /** The role in words, with the organisation for which it is held. */
    public String words(AccountDetail.Line line) {
        return line.organisation() == null ? text.word(line.role()) : text.of("accounts.roleFor", line.role(), names.get(line.organisation()));
    }

    public String look(GrantStanding standing) {
        return switch (standing) {
            case IN_FORCE -> "ok";
            case WAITING -> "warn";
            case COMING -> "info";
            default -> "ended";
        };
    }

    public boolean isRevocable(AccountDetail.Line line) {
        return changeable && (line.standing() == GrantStanding.IN_FORCE || line.standing() == GrantStanding.COMING);
    }

    public boolean isDeclinable(AccountDetail.Line line) {
        return changeable && line.standing() == GrantStanding.WAITING;
    }

    public boolean isConfirmable(AccountDetail.Line line) {
        return changeable && line.mayConfirm() && account.active();
    }

    /** Whether a code takes two persons here. */
    public boolean isTwoForCode() {
        return account.grants().stream().anyMatch(line -> line.role().takesTwo() && line.standing().open());
    }

    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(Role::granted).toList();
    }

    /** With what it takes: two persons or one. */
    public String label(Role one) {
        return one.takesTwo() ? text.of("grant.two", one) : text.word(one);
    }

    public boolean isChangeable() {
        return changeable;
    }

    public boolean isAlone() {
        return alone;
    }

    public AccountDetail getAccount() {
        return account;
    }

    public List<OrganisationRow> getOrganisations() {
        return organisations;
    }

    public List<OneTimeCodes.Issued> getSlips() {
        return slips;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getGrantReason() {
        return grantReason;
    }

    public void setGrantReason(String grantReason) {
        this.grantReason = grantReason;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getNameReason() {
        return nameReason;
    }

    public void setNameReason(String nameReason) {
        this.nameReason = nameReason;
    }

    public String getCodeReason() {
        return codeReason;
    }

    public void setCodeReason(String codeReason) {
        this.codeReason = codeReason;
    }

    public String getStateReason() {
        return stateReason;
    }

    public void setStateReason(String stateReason) {
        this.stateReason = stateReason;
    }

    public String getLineReason() {
        return lineReason;
    }

    public void setLineReason(String lineReason) {
        this.lineReason = lineReason;
    }
}
