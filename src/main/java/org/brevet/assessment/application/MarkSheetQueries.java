package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.assessment.AssessmentKind;
import org.brevet.assessment.application.MarkSheet.Column;
import org.brevet.assessment.application.MarkSheet.ColumnKind;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.shared.NotFound;

/** The mark sheet, for the grid. The number of statements does not depend on the number of trainees or marks. */
@Stateless
@UseCase
public class MarkSheetQueries {

    private SessionSheets sheets;
    private Sessions sessions;
    private People people;
    private Caller caller;

    public MarkSheetQueries() {
    }

    @Inject
    public MarkSheetQueries(SessionSheets sheets, Sessions sessions, People people, Caller caller) {
        this.sheets = sheets;
        this.sessions = sessions;
        this.people = people;
        this.caller = caller;
    }

    /** Those who mark, and those who check what was marked. Editable only for those who mark, while the session is marked. */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR})
    public MarkSheet sheet(SessionId id) {
        SessionSheet sheet = sheets.read(id.value());
        List<MarkSheet.Row> rows = new ArrayList<>();
        List<CellRow> cells = new ArrayList<>();
        List<MarkSheet.AttemptRow> attempts = new ArrayList<>();
        for (TraineeSheet trainee : sheet.trainees()) {
            rows.add(new MarkSheet.Row(trainee.enrolment().id(), trainee.enrolment().name(), trainee.enrolment().row()));
            trainee.begun().forEach(begun -> {
                attempts.add(row(begun.attempt()));
                cells.addAll(cells(begun));
            });
        }
        return new MarkSheet(id.value(), sheet.session().code(), editable(sheet.session()), parts(sheet.plan()), columns(sheet.plan()), rows, cells,
                attempts, markers(cells, attempts));
    }

    /** Whether the caller may mark in it now; to those who may see the sheet. */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR})
    public boolean mayMark(SessionId id) {
        return editable(sessions.session(id.value()));
    }

    /** Codes of the papers and tests of the session's curriculum, in its order. */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR})
    public List<String> parts(SessionId id) {
        return parts(sheets.plan(id.value())).stream().map(MarkSheet.Part::code).toList();
    }

    /** The enrolment under a session's address. @throws NotFound if it is none of this session */
    @AllowedToSignedIn("an id gives no right: whatever is asked with it is checked")
    public EnrolmentId enrolmentIn(String session, UUID enrolment) {
        if (!sessions.enrolment(enrolment).sessionCode().equals(session)) {
            throw new NotFound(session + " " + enrolment);
        }
        return new EnrolmentId(enrolment);
    }

    private boolean editable(SessionRow session) {
        Set<Role> roles = sessions.staffRoles(caller.person(), session.id());
        return session.state().marking() && (roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ASSESSOR));
    }

    private List<MarkSheet.Marker> markers(List<CellRow> cells, List<MarkSheet.AttemptRow> attempts) {
        Set<UUID> hands = new LinkedHashSet<>();
        cells.forEach(cell -> hands.add(cell.by()));
        attempts.forEach(attempt -> hands.addAll(attempt.markedBy()));
        return people.all(hands).values().stream().map(person -> new MarkSheet.Marker(person.id(), person.fullName())).toList();
    }

    private static List<CellRow> cells(AttemptSheet sheet) {
        List<CellRow> rows = new ArrayList<>();
        for (String code : sheet.codes()) {
            AttemptCell cell = sheet.cell(code);
            if (cell != null) {
                rows.add(CellRow.of(sheet.attempt().enrolment(), sheet.code(), cell));
            }
        }
        return rows;
    }

    private static MarkSheet.AttemptRow row(Attempt attempt) {
        return new MarkSheet.AttemptRow(attempt.enrolment(), attempt.assessment(), attempt.number(), attempt.state(), attempt.stoppedAt(),
                attempt.stoppedGround(), attempt.stoppedCriterion(), attempt.returnedReason(), List.copyOf(attempt.assessors()));
    }

    private static List<MarkSheet.Part> parts(CurriculumPlan plan) {
        List<MarkSheet.Part> parts = new ArrayList<>();
        plan.papers().forEach(paper -> parts.add(new MarkSheet.Part(paper.code(), paper.title(), AssessmentKind.THEORY)));
        plan.tests().forEach(test -> parts.add(new MarkSheet.Part(test.code(), test.title(), AssessmentKind.PRACTICAL)));
        return parts;
    }

    static List<Column> columns(CurriculumPlan plan) {
        List<Column> columns = new ArrayList<>();
        plan.papers().forEach(paper -> columns.add(new Column(paper.code(), ColumnKind.THEORY, PaperSheet.MARK, paper.title(), paper.max(),
                plan.step(), paper.floor(), false, false, null)));
        plan.tests().forEach(test -> {
            test.criteria().forEach(criterion -> columns.add(new Column(test.code(), ColumnKind.CRITERION, criterion.code(), criterion.title(), null,
                    null, null, criterion.critical(), criterion.timed(), null)));
            columns.add(new Column(test.code(), ColumnKind.TIME, TestSheet.MINUTES, test.title(), null, null, null, false, false,
                    test.timeLimitMinutes()));
        });
        return columns;
    }
}
