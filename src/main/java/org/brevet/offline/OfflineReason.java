package org.brevet.offline;

/** Why no more can be said without a network: the closed list of docs/verify.md, which machines read too. */
public enum OfflineReason {
    UNREADABLE(Verdict.CANNOT_TELL), KEY_UNKNOWN(Verdict.CANNOT_TELL), SIGNATURE(Verdict.NOT_GENUINE), KEY_DAYS(Verdict.NOT_GENUINE),
    /** The thief's paper and the honest one cannot be told apart. */
    KEY_WITHDRAWN(Verdict.CANNOT_TELL),
    /** Of a demonstration, where a real authority's keys are trusted. */
    SPECIMEN(Verdict.NOT_GENUINE),
    /** From here on the paper is genuine; its present status cannot be told (R77). */
    NO_SNAPSHOT(Verdict.CANNOT_TELL), SNAPSHOT_OLD(Verdict.CANNOT_TELL), INDEX_BEYOND(Verdict.CANNOT_TELL);

    private final Verdict verdict;

    OfflineReason(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The signature fits and counts: what the code holds may be told. */
    public boolean genuine() {
        return this == NO_SNAPSHOT || this == SNAPSHOT_OLD || this == INDEX_BEYOND;
    }
}
