package org.brevet.identity.application;

import io.github.bucket4j.TimeMeter;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.brevet.identity.AccountId;
import org.brevet.identity.Caller;
import org.brevet.identity.GrantId;
import org.brevet.identity.Role;
import org.brevet.identity.SignIn;
import org.brevet.identity.domain.Account;
import org.brevet.people.NewPerson;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.GrantRole;
import org.brevet.people.application.People;
import org.brevet.people.domain.Organisation;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Language;
import org.brevet.shared.MovableClock;
import org.brevet.shared.Settings;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;

/** Administrators and others, and the use cases as each of them; every call in a transaction of its own. */
final class Administration {

    static final Instant NOON = Instant.parse("2027-03-29T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    static final String PASSWORD = "une phrase entière";
    private static final String HASH = Passwords.hash(PASSWORD);
    static final String WHY = "Nommée par arrêté n° 12";

    final FiredEvents events = new FiredEvents();
    final MovableClock clock = new MovableClock(Clock.fixed(NOON, ZoneOffset.UTC));
    final SignInLimits limits = new SignInLimits(TimeMeter.SYSTEM_NANOTIME);
    /** Where {@code factor.key} comes to lie. */
    final Path home = home();
    final UUID provider;
    final UUID police;
    /** The first administrator: no person stands behind the account. */
    final AccountCaller first;
    private final TestDatabase.Schema schema;

    Administration(TestDatabase.Schema schema) {
        this.schema = schema;
        provider = organisation("ONG Terre Sûre Ituri", true);
        police = organisation("Police nationale congolaise, Ituri", false);
        first = schema.inTransaction(em -> {
            Account account = new Account("first", HASH, "Premier", Language.FR, null);
            account.grant(Role.ADMIN, null);
            em.persist(account);
            return new AccountCaller(account.id(), null, "Premier", Role.ADMIN, Set.of());
        });
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Path.of("target"), "home");    // goes with the build
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UUID organisation(String name, boolean runsCourses) {
        return schema.inTransaction(em -> {
            Organisation made = new Organisation(name, OrganisationKind.NATIONAL_NGO, runsCourses);
            em.persist(made);
            return made.id();
        });
    }

    /** An account without any role, of a person. */
    AccountCaller somebody(String username) {
        return schema.inTransaction(em -> {
            UUID person = people(em).register(NewPerson.named("Nom" + username, "", "Prénom", police));
            Account account = new Account(username, HASH, "Prénom Nom" + username, Language.FR, person);
            em.persist(account);
            return new AccountCaller(account.id(), person, account.displayName(), Role.ADMIN, Set.of());
        });
    }

    /** Made by the first: alone where he is the only one, else confirmed by the other. */
    AccountCaller administrator(String username, AccountCaller second) {
        AccountCaller made = somebody(username);
        if (!grant(first, made, Role.ADMIN)) {
            confirm(second, made, Role.ADMIN);
        }
        return made;
    }

    boolean grant(AccountCaller by, AccountCaller to, Role role) {
        return grant(by, new GrantRole.Command(id(to), role, null, null, null, WHY));
    }

    boolean grant(AccountCaller by, GrantRole.Command command) {
        return schema.inTransaction(em -> new GrantRole(people(em), grants(em, by)).handle(command));
    }

    void confirm(AccountCaller by, AccountCaller of, Role role) {
        confirm(by, grantOf(of, role));
    }

    void confirm(AccountCaller by, GrantId grant) {
        schema.doInTransaction(em -> decide(em, by).confirm(grant));
    }

    void decline(AccountCaller by, AccountCaller of, Role role, String why) {
        schema.doInTransaction(em -> decide(em, by).decline(grantOf(of, role), why));
    }

    void revoke(AccountCaller by, AccountCaller of, Role role, String why) {
        schema.doInTransaction(em -> decide(em, by).revoke(grantOf(of, role), why));
    }

    void change(AccountCaller by, Consumer<ChangeAccount> what) {
        schema.doInTransaction(em -> what.accept(new ChangeAccount(accounts(em), grants(em, by), signIns(em), codes(em), events, by, clock)));
    }

    <T> T code(AccountCaller by, Function<IssueCode, T> what) {
        return schema.inTransaction(em -> what.apply(new IssueCode(accounts(em), grants(em, by), codes(em), events, by)));
    }

    SignIn.Outcome use(String username, String code, String password, String address) {
        return schema.inTransaction(em -> new UseCode(accounts(em), codes(em), limits, events, clock)
                .handle(new UseCode.Command(username, code, password, address)));
    }

    SignIn.Outcome signIn(String username, String password) {
        return enter(username, password).outcome();
    }

    CheckPassword.Result enter(String username, String password) {
        return schema.inTransaction(em -> new CheckPassword(accounts(em), signIns(em), factors(em), new SignInLimits(TimeMeter.SYSTEM_NANOTIME), events)
                .handle(username, password, "127.0.0.1", ""));
    }

    /** The newest of this role. */
    GrantId grantOf(AccountCaller of, Role role) {
        return detail(of).grants().stream().filter(line -> line.role() == role).findFirst().orElseThrow().id();
    }

    AccountDetail detail(AccountCaller of) {
        return seenBy(first, of);
    }

    AccountDetail seenBy(AccountCaller by, AccountCaller of) {
        return schema.inTransaction(em -> queries(em, by).one(id(of)));
    }

    List<AccountQueries.Waiting> waitingFor(AccountCaller by) {
        return schema.inTransaction(em -> queries(em, by).waiting());
    }

    /** What the account may do now. */
    Set<CallerIdentity.Grant> rights(AccountCaller of) {
        return schema.inTransaction(em -> accounts(em).active(of.account())).map(CallerIdentity::grants).orElse(Set.of());
    }

    boolean active(AccountCaller of) {
        return schema.inTransaction(em -> accounts(em).active(of.account())).isPresent();
    }

    long administrators() {
        return schema.inTransaction(em -> accounts(em).administrators());
    }

    void at(Instant when, Runnable work) {
        clock.at(when, work);
    }

    static AccountId id(AccountCaller of) {
        return new AccountId(of.account());
    }

    People people(EntityManager em) {
        return new People(em, events, clock);
    }

    Accounts accounts(EntityManager em) {
        return new Accounts(em, clock);
    }

    SignIns signIns(EntityManager em) {
        return new SignIns(em, events, clock);
    }

    OneTimeCodes codes(EntityManager em) {
        return new OneTimeCodes(em, signIns(em), new Policy(em), events, clock);
    }

    SecondFactors factors(EntityManager em) {
        return new SecondFactors(em, new FactorKey(Settings.of(home, "http://localhost", false)), limits, events, clock);
    }

    RoleGrants grants(EntityManager em, Caller by) {
        return new RoleGrants(accounts(em), new Policy(em), events, by, clock);
    }

    private DecideRole decide(EntityManager em, Caller by) {
        return new DecideRole(accounts(em), grants(em, by), by, clock);
    }

    private AccountQueries queries(EntityManager em, Caller by) {
        return new AccountQueries(em, accounts(em), grants(em, by), codes(em), factors(em), by, clock);
    }
}
