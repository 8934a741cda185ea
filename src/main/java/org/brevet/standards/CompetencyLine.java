package org.brevet.standards;

import java.io.Serializable;
import org.brevet.shared.BilingualText;

/** A competency as a sheet tells it; {@code level} is 1, 2, 3 or 3+; cluster and root are "" where the sheet has none. */
public record CompetencyLine(String code, String level, String areaCode, BilingualText area, BilingualText title, CompetencyKind kind,
        boolean critical, String taughtIn, String cluster, String root) implements Serializable {
}
