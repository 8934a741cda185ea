package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brevet.assessment.BoardRecorded;
import org.brevet.assessment.domain.BoardRecord;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Stale;

/** The course manager notes that the jury met and who sat on it (R47); until publication it can be mended. */
@Stateless
@UseCase
public class RecordBoard {

    private Sessions sessions;
    private Attempts attempts;
    private People people;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public RecordBoard() {
    }

    @Inject
    public RecordBoard(Sessions sessions, Attempts attempts, People people, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.people = people;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code members}: names, two at least; {@code version}: that of the record on the screen, 0 if there was none. */
    public record Command(SessionId session, LocalDate heldOn, List<String> members, long version) {
    }

    /** @throws Refused R43.board once results are published; R47.boardDay; R47.boardMembers; Stale (R3) */
    @Allowed(Role.COURSE_MANAGER)
    public void handle(Command command) {
        sessions.lock(command.session().value());
        SessionRow session = sessions.session(command.session().value());
        if (!attempts.publishedOfSession(session.id()).isEmpty()) {
            throw Refused.because(Reason.of("R43.board"));
        }
        Optional<BoardRecord> stored = attempts.board(session.id());
        stored.filter(board -> board.version() != command.version()).ifPresent(board -> {
            throw new Stale(people.get(board.notedBy()).fullName(), board.notedAt(), String.join(", ", board.members()),
                    String.join(", ", command.members()), board.version());
        });
        BoardRecord board = stored.orElseGet(() -> new BoardRecord(session.id()));
        LocalDate heldBefore = board.heldOn();
        List<String> before = stored.map(BoardRecord::members).orElse(List.of());
        board.note(command.heldOn(), Objects.requireNonNullElse(command.members(), List.of()), Days.inProvince(clock), caller.person(), clock.instant());
        if (stored.isEmpty()) {
            attempts.add(board);
        }
        events.fire(new BoardRecorded(session.code(), board.heldOn(), board.members(), heldBefore, before));
    }
}
