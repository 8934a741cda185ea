package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.ChangeStaff;
import org.brevet.enrolment.application.StaffRow;
import org.brevet.identity.Role;
import org.brevet.people.application.PersonRow;

/** Who teaches, marks and moderates in a session: the roles follow from this list. */
@Named("sessionStaff")
@ViewScoped
public class SessionStaffView extends SessionPage {

    private static final Set<SessionState> OVER = Set.of(SessionState.CLOSED, SessionState.ARCHIVED, SessionState.CANCELLED);

    @Inject
    ChangeStaff change;
    private List<StaffRow> staff;
    private List<PersonRow> people = List.of();
    private String person;
    private Role role;

    @Override
    void load() {
        super.load();
        staff = queries.staff(id());
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
        return moderated(staff);
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
