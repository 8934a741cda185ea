package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** A version of a curriculum: drafted by a provider, submitted, approved by the authority and frozen then, or sent back with reasons. */
@Entity
@Table(name = "curriculum_version")
public class CurriculumVersion {

    private static final int LONGEST_REASON = 2_000;

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "qualification")
    private String qualification;
    @Column(name = "number")
    private int number;
    @Column(name = "level")
    private String level;
    @Column(name = "provider_id")
    private UUID provider;
    @Column(name = "edition_id")
    private UUID edition;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CurriculumState state;
    @Column(name = "pass_mark")
    private BigDecimal passMark;
    @Column(name = "scale")
    private BigDecimal scale;
    @Column(name = "step")
    private BigDecimal step;
    @Column(name = "drafted_by")
    private UUID draftedBy;
    @Column(name = "drafted_at")
    private Instant draftedAt;
    @Column(name = "approved_by")
    private UUID approvedBy;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "sent_back_reason")
    private String sentBackReason;
    @Column(name = "head_revision")
    private long headRevision;
    @Column(name = "head_changed_by")
    private UUID headChangedBy;
    @Column(name = "head_changed_at")
    private Instant headChangedAt;

    protected CurriculumVersion() {
    }

    public CurriculumVersion(CurriculumPlan plan, UUID provider, BigDecimal scale, UUID by, Instant at) {
        id = UUID.randomUUID();
        qualification = plan.qualification();
        number = plan.number();
        level = plan.level();
        edition = plan.edition();
        titleFr = plan.title().fr();
        titleEn = plan.title().en();
        passMark = plan.passMark();
        step = plan.step();
        state = CurriculumState.DRAFT;
        this.provider = provider;
        this.scale = scale;
        draftedBy = by;
        draftedAt = at;
        headRevision = 1;
    }

    /** @throws Refused R2.curriculum unless it is one */
    public void requireDraft() {
        require(CurriculumState.DRAFT);
    }

    /** Somebody writes in it. @throws Refused R2.curriculum unless it is a draft */
    public void write(UUID by, Instant at) {
        require(CurriculumState.DRAFT);
        draftedBy = by;
        draftedAt = at;
    }

    /** @throws Refused R2.curriculum unless it is a draft */
    public void retitle(BilingualText title, UUID edition, UUID by, Instant at) {
        require(CurriculumState.DRAFT);
        titleFr = title.fr();
        titleEn = title.en();
        this.edition = edition;
        headRevision++;
        headChangedBy = by;
        headChangedAt = at;
    }

    /**
     * The draft's head takes what the new sheets say; its parts are replaced by the use case.
     *
     * @throws Refused R2.curriculum unless it is a draft
     */
    public void revise(CurriculumPlan plan, BigDecimal scale, UUID by, Instant at) {
        write(by, at);
        retitle(plan.title(), edition, by, at);
        passMark = plan.passMark();
        step = plan.step();
        this.scale = scale;
    }

    /** @throws Refused R2.curriculum unless it is a draft */
    public void submit() {
        require(CurriculumState.DRAFT);
        state = CurriculumState.IN_REVIEW;
        sentBackReason = null;
    }

    /** @throws Refused R2.curriculum unless in review; curriculum.ownDraft if the approver drafted it */
    public void approve(UUID by, Instant at) {
        require(CurriculumState.IN_REVIEW);
        if (by.equals(draftedBy)) {
            throw Refused.because(Reason.of("curriculum.ownDraft"));
        }
        state = CurriculumState.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    /** @throws Refused R2.curriculum unless in review; R4.reason if the reason is shorter than ten characters; import.tooLong */
    public void sendBack(String reason) {
        require(CurriculumState.IN_REVIEW);
        if (reason == null || reason.strip().length() < 10) {
            throw Refused.because(Reason.of("R4.reason"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.because(Reason.of("import.tooLong", reason.strip().length(), LONGEST_REASON));
        }
        state = CurriculumState.DRAFT;
        sentBackReason = reason.strip();
    }

    private void require(CurriculumState wanted) {
        if (state != wanted) {
            throw Refused.because(Reason.of("R2.curriculum", state));
        }
    }

    public UUID id() {
        return id;
    }

    /** Grows with each change: what was read on a page is compared with it (R3). */
    public long version() {
        return version;
    }

    public String qualification() {
        return qualification;
    }

    public int number() {
        return number;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public UUID provider() {
        return provider;
    }

    public UUID edition() {
        return edition;
    }

    public String level() {
        return level;
    }

    public BilingualText title() {
        return new BilingualText(titleFr, titleEn);
    }

    /** Grows with each change of title or edition. */
    public long headRevision() {
        return headRevision;
    }

    /** Null while title and edition are as they were drafted. */
    public UUID headChangedBy() {
        return headChangedBy;
    }

    public Instant headChangedAt() {
        return headChangedAt;
    }

    public CurriculumState state() {
        return state;
    }

    /** As people say it: "EOD1 v1". */
    public String label() {
        return qualification + " v" + number;
    }
}
