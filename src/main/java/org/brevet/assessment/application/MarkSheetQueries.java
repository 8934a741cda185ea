package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** The mark sheet, for the grid. The number of statements does not depend on the number of trainees or marks. */
@Stateless
@UseCase
public class MarkSheetQueries {

    private SessionSheets sheets;
    private Sessions sessions;
    private Caller caller;

    public MarkSheetQueries() {
    }

    @Inject
    public MarkSheetQueries(SessionSheets sheets, Sessions sessions, Caller caller) {
        this.sheets = sheets;
        this.sessions = sessions;
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
        return new MarkSheet(id.value(), sheet.session().code(), editable(sheet), parts(sheet.plan()), columns(sheet.plan()), rows, cells, attempts);
    }

    private boolean editable(SessionSheet sheet) {
        Set<Role> roles = sessions.staffRoles(caller.person(), sheet.session().id());
        return sheet.session().state().marking() && (roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ASSESSOR));
    }

    private static List<CellRow> cells(AttemptSheet sheet) {
        List<CellRow> rows = new ArrayList<>();
        for (String code : sheet.codes()) {
            AttemptCell cell = sheet.cell(code);
            if (cell != null) {
                rows.add(new CellRow(sheet.attempt().enrolment(), sheet.code(), code, cell.entry(), cell.remark(), cell.version()));
            }
        }
        return rows;
    }

    private static MarkSheet.AttemptRow row(Attempt attempt) {
        return new MarkSheet.AttemptRow(attempt.enrolment(), attempt.assessment(), attempt.state(), attempt.stoppedAt(), attempt.stoppedGround(),
                attempt.stoppedCriterion(), attempt.returnedReason());
    }

    private static List<MarkSheet.Part> parts(CurriculumPlan plan) {
        List<MarkSheet.Part> parts = new ArrayList<>();
        plan.papers().forEach(paper -> parts.add(new MarkSheet.Part(paper.code(), paper.title(), AssessmentKind.THEORY)));
        plan.tests().forEach(test -> parts.add(new MarkSheet.Part(test.code(), test.title(), AssessmentKind.PRACTICAL)));
        return parts;
    }

    private static List<Column> columns(CurriculumPlan plan) {
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
