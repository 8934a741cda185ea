package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.application.GiveAccess;
import org.brevet.enrolment.application.JoiningQueries;
import org.brevet.enrolment.application.JoiningRow;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Fields;

/** Joining sheets with one-time codes, and help for a trainee who has lost his password. Codes are shown by the answer that makes them, never again. */
@Named("joining")
@ViewScoped
public class JoiningView extends SessionPage {

    private static final Map<String, String> FIELDS = Map.of("R4.reason", "reset:reason", "R4.tooLong", "reset:reason");

    @Inject
    JoiningQueries joiningQueries;
    @Inject
    GiveAccess give;
    @Inject
    Fields fields;
    private List<JoiningRow> rows;
    private final Map<String, Boolean> chosen = new HashMap<>();
    private String trainee;
    private String reason;
    private transient List<OneTimeCodes.Issued> slips;

    @Override
    void load() {
        super.load();
        rows = joiningQueries.of(id());
        rows.forEach(row -> chosen.putIfAbsent(row.enrolment().toString(), row.lacks()));
    }

    /** Synchronized: a double click prints the same sheets. */
    public synchronized void join() {
        if (slips == null) {
            List<JoiningRow> wanted = rows.stream().filter(row -> Boolean.TRUE.equals(chosen.get(row.enrolment().toString()))).toList();
            show(() -> give.join(id(), ids(wanted.stream().filter(JoiningRow::lacks)), ids(wanted.stream().filter(row -> !row.lacks()))));
        }
    }

    public synchronized void reset() {
        if (slips == null) {
            show(() -> List.of(give.reset(new EnrolmentId(UUID.fromString(trainee)), reason)));
        }
    }

    private void show(Supplier<List<OneTimeCodes.Issued>> work) {
        try {
            slips = work.get();
        } catch (Refused refused) {
            chosen.clear();    // what was chosen for what no longer holds is chosen anew
            load();
            fields.refuse(refused, FIELDS);
        }
    }

    private static List<UUID> ids(Stream<JoiningRow> of) {
        return of.map(JoiningRow::enrolment).toList();
    }

    public List<JoiningRow> getRows() {
        return rows;
    }

    public List<JoiningRow> getResettable() {
        return rows.stream().filter(JoiningRow::resettable).toList();
    }

    public boolean isAnyJoins() {
        return rows.stream().anyMatch(JoiningRow::joins);
    }

    /** Of the answer that made them. */
    public List<OneTimeCodes.Issued> getSlips() {
        return slips;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getTrainee() {
        return trainee;
    }

    public void setTrainee(String trainee) {
        this.trainee = trainee;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
