package org.brevet.verification;

import java.time.Duration;
import java.util.List;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R81: not now; {@link #seconds()} says when. */
public class TooManyLookUps extends Refused {

    private final long seconds;

    public TooManyLookUps(Duration wait) {
        this(wait.plusMillis(999).toSeconds());
    }

    private TooManyLookUps(long seconds) {
        super(List.of(Reason.of("R81.wait", seconds)));
        this.seconds = seconds;
    }

    /** To wait before the next try, one at least. */
    public long seconds() {
        return seconds;
    }
}
