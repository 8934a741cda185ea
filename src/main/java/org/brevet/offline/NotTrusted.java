package org.brevet.offline;

/** A snapshot or a key list that must not be taken over; {@link #reason} says why. */
public class NotTrusted extends Exception {

    private final OfflineReason reason;

    NotTrusted(OfflineReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    NotTrusted(Unreadable cause) {
        super(cause.getMessage(), cause);
        this.reason = OfflineReason.UNREADABLE;
    }

    public OfflineReason reason() {
        return reason;
    }
}
