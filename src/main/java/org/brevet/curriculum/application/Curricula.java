package org.brevet.curriculum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.shared.NotFound;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.Standards;

/** Curriculum versions, for other features; the calling use case has checked. Approved plans never change, so they are kept in memory. */
@ApplicationScoped
public class Curricula {

    private final Map<UUID, CurriculumPlan> frozen = new ConcurrentHashMap<>();
    private PlanReader reader;
    private Standards standards;

    protected Curricula() {
    }

    @Inject
    public Curricula(PlanReader reader, Standards standards) {
        this.reader = reader;
        this.standards = standards;
    }

    /** @throws NotFound if there is no such version */
    public CurriculumPlan plan(UUID version) {
        CurriculumPlan known = frozen.get(version);
        if (known != null) {
            return known;
        }
        CurriculumPlan plan = reader.plan(version);
        if (plan.state() == CurriculumState.APPROVED) {
            frozen.put(version, plan);
        }
        return plan;
    }

    public List<CurriculumRow> versions() {
        return reader.rows();
    }

    public List<CurriculumRow> versions(UUID edition) {
        return reader.rows(edition);
    }

    public Optional<CurriculumRow> version(String qualification, int number) {
        return reader.row(qualification, number);
    }

    /** R7: approved, and its edition not closed. */
    public boolean openForNewSessions(UUID version) {
        CurriculumRow row = reader.rows().stream().filter(one -> one.id().equals(version)).findFirst()
                .orElseThrow(() -> new NotFound("curriculum " + version));
        return row.state() == CurriculumState.APPROVED && standards.edition(row.edition()).state() == EditionState.ADOPTED;
    }
}
