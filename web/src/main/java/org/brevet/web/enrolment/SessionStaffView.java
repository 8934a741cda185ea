package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.ChangeStaff;
import org.brevet.enrolment.application.ExportCandidates;
import org.brevet.enrolment.application.StaffRow;
import org.brevet.enrolment.application.StaffSort;
import org.brevet.identity.Role;
import org.brevet.people.application.PersonRow;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.Text;

/** Who teaches, marks and moderates in a session: the roles follow from this list. */
@Named("sessionStaff")
@ViewScoped
public class SessionStaffView extends SessionPage {

    private static final Set<SessionState> OVER = Set.of(SessionState.CLOSED, SessionState.ARCHIVED, SessionState.CANCELLED);

    @Inject
    ChangeStaff change;
    @Inject
    Lists lists;
    @Inject
    ExportCandidates export;
    @Inject
    Exports exports;
    @Inject
    Text text;
    private ListView<StaffSort> list;
    private List<StaffRow> staff;
    private List<StaffRow> all;
    private List<PersonRow> people = List.of();
    private String person;
    private Role role;

    @Override
    public void open() {
        list = lists.ofSession(StaffSort.ROLE);
        super.open();
    }

    @Override
    void load() {
        super.load();
        all = queries.staff(id());
        staff = list.load(request -> queries.staff(id(), request));
        if (isChangeable()) {
            people = queries.staffCandidates(id());
        }
    }

    public void add() {
        UUID chosen = UUID.fromString(person);
        Role as = role;
        once(List.of("add", chosen, as), () -> change.add(id(), chosen, as), address("/staff"), "staff.added", nameOf(chosen), as);
    }

    public void remove(StaffRow line) {
        once(List.of("remove", line), () -> change.remove(id(), line.person(), line.role()), address("/staff"), "staff.removed", line.name(),
                line.role());
    }

    private String nameOf(UUID chosen) {
        return people.stream().filter(one -> one.id().equals(chosen)).map(PersonRow::fullName).findFirst().orElse("");
    }

    /** R11: somebody moderates who does not mark. */
    static boolean moderated(List<StaffRow> staff) {
        return staff.stream().filter(line -> line.role() == Role.MODERATOR)
                .anyMatch(line -> staff.stream().noneMatch(other -> other.person().equals(line.person()) && other.role() != Role.MODERATOR));
    }

    public boolean isModerated() {
        return moderated(all);
    }

    static boolean changeable(SessionState state) {
        return !OVER.contains(state);
    }

    public boolean isChangeable() {
        return isManaged() && changeable(getRow().state());
    }

    /** R53: until the course begins. */
    public boolean isRemovable() {
        return isChangeable() && getRow().state().beforeCourse();
    }

    public List<Role> getRoles() {
        return List.of(Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR);
    }

    public void export(String form) {
        staff = exports.persons(list, form, staff, (request, order) -> export.staff(id(), request, order), new Columns<StaffRow>()
                .add(text.get("staff.name"), StaffRow::name).add(text.get("staff.role"), row -> text.word(row.role()))
                .add(text.get("staff.organisation"), StaffRow::organisation));
    }

    public ListView<StaffSort> getList() {
        return list;
    }

    public List<StaffRow> getStaff() {
        return staff;
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
