package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.brevet.assessment.MarksExported;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.sheet.SheetForm;

/** The mark sheet to take along as a file, of one paper or test or of all; it names people, so it is noted who took it (R90). */
@Stateless
@UseCase
public class ExportMarks {

    private MarkSheetQueries sheets;
    private Event<DomainEvent> events;

    public ExportMarks() {
    }

    @Inject
    public ExportMarks(MarkSheetQueries sheets, Event<DomainEvent> events) {
        this.sheets = sheets;
        this.events = events;
    }

    /**
     * @param assessment code of a paper or test; "" for all
     * @throws NotFound if the session's curriculum has no such paper or test
     */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR})
    public MarkSheet handle(SessionId id, String assessment, SheetForm form) {
        MarkSheet sheet = sheets.sheet(id);
        if (!assessment.isEmpty() && sheet.parts().stream().noneMatch(part -> part.code().equals(assessment))) {
            throw new NotFound(sheet.code() + " " + assessment);
        }
        events.fire(new MarksExported(sheet.code(), assessment, sheet.rows().size(), form.extension()));
        return sheet;
    }
}
