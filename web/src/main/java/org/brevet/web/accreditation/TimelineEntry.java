package org.brevet.web.accreditation;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One point in a certificate's life. {@code look}: class of {@code .status}; {@code address} and {@code link} are "" where it leads nowhere.
 * {@code derived}: follows from the days alone, nobody did it; {@code ahead}: still to come.
 */
public record TimelineEntry(LocalDateTime at, String look, String title, List<String> lines, String address, String link, boolean derived,
        boolean ahead) implements Serializable {
}
