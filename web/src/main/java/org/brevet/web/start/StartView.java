package org.brevet.web.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.application.DossierFilter;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.DossierSort;
import org.brevet.assessment.application.StaffWork;
import org.brevet.assessment.application.StaffWorkQueries;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.SessionFilter;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.SessionSort;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.application.AccountQueries;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.register.application.RegisterFilter;
import org.brevet.register.application.RegisterQueries;
import org.brevet.register.application.RegisterSort;
import org.brevet.shared.Days;
import org.brevet.shared.list.ListRequest;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.StandardQueries;
import org.brevet.web.Addresses;
import org.brevet.web.shared.PageModel;
import org.brevet.web.shared.Text;

/** One's own work first: what waits for this person, then his sessions, then what there is to read. Only what leads somewhere is shown. */
@Named("start")
@RequestScoped
public class StartView {

    private static final Set<Role> AUTHORITY = EnumSet.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    /** After its last day a session is still at hand: dossiers are due 60 days from publication (R49). */
    private static final int MONTHS_AT_HAND = 3;

    private Caller caller;
    private PageModel page;
    private Clock clock;
    private Text text;
    private StandardQueries standards;
    private CurriculumQueries curricula;
    private SessionQueries sessions;
    private StaffWorkQueries staffWork;
    private DossierQueries dossiers;
    private RegisterQueries register;
    private OrganisationQueries organisations;
    private AccountQueries accounts;
    private final List<Card> waiting = new ArrayList<>();
    private final List<SessionCard> mySessions = new ArrayList<>();
    private final List<Card> reading = new ArrayList<>();
    private boolean plan;
    private String begin;

    protected StartView() {
    }

    @Inject
    public StartView(Caller caller, PageModel page, Clock clock, Text text, StandardQueries standards, CurriculumQueries curricula, SessionQueries sessions,
            StaffWorkQueries staffWork, DossierQueries dossiers, RegisterQueries register, OrganisationQueries organisations, AccountQueries accounts) {
        this.caller = caller;
        this.page = page;
        this.clock = clock;
        this.text = text;
        this.standards = standards;
        this.curricula = curricula;
        this.sessions = sessions;
        this.staffWork = staffWork;
        this.dossiers = dossiers;
        this.register = register;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** A figure and where it comes from. */
    public record Card(String address, long figure, String words) {
    }

    /** A session and what comes next in it for this person. */
    public record SessionCard(String address, String code, String place, String days, SessionState state, String next) {
    }

    public void open() {
        List<CurriculumRow> versions = curricula.versions();
        List<EditionRow> editions = standards.editions();
        boolean oversees = holdsAny(AUTHORITY) || holds(Role.COURSE_MANAGER);
        Map<DossierState, Long> counts = oversees ? dossiers.counts() : Map.of();
        if (holds(Role.ACCREDITATION_OFFICER)) {
            waits("/standards", editions.stream().filter(one -> one.state() == EditionState.DRAFT).count(), "start.editions");
            waits("/curricula", versions.stream().filter(one -> one.state() == CurriculumState.IN_REVIEW).count(), "start.inReview");
            waits("/dossiers", counts.getOrDefault(DossierState.SUBMITTED, 0L) + counts.getOrDefault(DossierState.UNDER_REVIEW, 0L),
                    "start.toExamine");
        }
        if (holds(Role.DECIDER)) {
            waits("/dossiers?state=RECOMMENDED", counts.getOrDefault(DossierState.RECOMMENDED, 0L), "start.toDecide");
        }
        if (holds(Role.COURSE_MANAGER)) {
            waits("/curricula", versions.stream().filter(this::isMyDraft).count(), "start.drafts");
            waits("/dossiers", counts.getOrDefault(DossierState.DRAFT, 0L) + counts.getOrDefault(DossierState.RETURNED, 0L), "start.toSubmit");
            sessions.managed(Days.inProvince(clock).minusMonths(MONTHS_AT_HAND)).forEach(this::managed);
            plan = Addresses.exists("/sessions/new");
        }
        staffWork.mine().forEach(this::staffed);
        if (holds(Role.TRAINEE)) {
            reads("/me", register.mine().size(), "start.me");
        }
        if (holds(Role.ADMIN)) {
            waits("/accounts", accounts.waiting().stream().filter(AccountQueries.Waiting::mine).count(), "start.toConfirm");
            administered(organisations.all().size(), accounts.all().size());
        }
        reads("/standards", editions.size(), "start.standards");
        reads("/curricula", versions.size(), "start.curricula");
        if (oversees) {
            reads("/sessions", sessions.page(SessionFilter.ALL, new ListRequest<>(SessionSort.DAYS, true, 1, 1)).total(), "start.sessions");
        }
        if (holdsAny(AUTHORITY)) {
            reads("/dossiers", dossiers.page(DossierFilter.ALL, new ListRequest<>(DossierSort.WAITING, false, 1, 1)).total(), "start.dossiers");
            reads("/certificates", register.page(RegisterFilter.ALL, new ListRequest<>(RegisterSort.ISSUED_ON, true, 1, 1)).total(), "start.certificates");
        }
    }

    public List<Card> getWaiting() {
        return waiting;
    }

    public List<SessionCard> getMySessions() {
        return mySessions;
    }

    /** Whether this person plans sessions: what to do where there is none. */
    public boolean isPlan() {
        return plan;
    }

    /** Where the administrator of a new installation begins; null once there are organisations and accounts. */
    public String getBegin() {
        return begin;
    }

    public List<Card> getReading() {
        return reading;
    }

    private boolean holds(Role role) {
        return page.holds(role.name());
    }

    private boolean holdsAny(Set<Role> roles) {
        return roles.stream().anyMatch(this::holds);
    }

    private boolean isMyDraft(CurriculumRow one) {
        return one.state() == CurriculumState.DRAFT && caller.organisations(Role.COURSE_MANAGER).contains(one.provider());
    }

    /** A new installation: organisations come first, since each further account belongs to one. */
    private void administered(int organisationsKnown, int accountsKnown) {
        begin = organisationsKnown == 0 ? "/organisations" : accountsKnown == 1 ? "/accounts/new" : null;
        reads("/organisations", organisationsKnown, "start.organisations");
        reads("/accounts", accountsKnown, "start.accounts");
    }

    private void managed(SessionRow session) {
        if (session.state() == SessionState.CLOSED) {
            waitsIn("/sessions/{code}/dossiers", session.code(), dossiers.ofSession(new SessionId(session.id())).lines().stream()
                    .filter(line -> line.dossier() == null && line.complete()).count(), "start.ready");
        }
        add("/sessions/{code}", session.code(), session.place(), text.of("start.days", session.firstDay(), session.lastDay()), session.state(),
                text.of("start.next." + session.state(), session.held(), session.places()));
    }

    /** The attempts of a session are counted as waiting; the session itself stands below for whoever marks in it. */
    private void staffed(StaffWork work) {
        waitsIn("/sessions/{code}/results", work.session(), work.toCheck(), "start.toCheck");
        waitsIn("/sessions/{code}/marks", work.session(), work.returned(), "start.returned");
        String page = work.marks() ? "/sessions/{code}/marks" : "/sessions/{code}/results";
        String next = text.get(work.marks() ? "start.mark" : "start.check");
        add(page, work.session(), work.place(), text.of("start.days", work.firstDay(), work.lastDay()), work.state(), next);
    }

    private void add(String template, String code, String place, String days, SessionState state, String next) {
        if (Addresses.exists(template)) {
            mySessions.add(new SessionCard(template.replace("{code}", code), code, place, days, state, next));
        }
    }

    private void waits(String address, long figure, String key) {
        if (figure > 0 && Addresses.exists(address.replaceFirst("\\?.*", ""))) {
            waiting.add(new Card(address, figure, text.of(key, figure)));
        }
    }

    private void waitsIn(String template, String code, long figure, String key) {
        if (figure > 0 && Addresses.exists(template)) {
            waiting.add(new Card(template.replace("{code}", code), figure, text.of(key, figure, code)));
        }
    }

    private void reads(String address, long figure, String key) {
        if (Addresses.exists(address)) {
            reading.add(new Card(address, figure, text.of(key, figure)));
        }
    }
}
