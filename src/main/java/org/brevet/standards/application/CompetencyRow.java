package org.brevet.standards.application;

import java.io.Serializable;
import java.util.UUID;
import org.brevet.shared.BilingualText;
import org.brevet.standards.CompetencyKind;

/** A competency of an edition; {@code level} is 1, 2, 3 or 3+; cluster and root are "" where the edition has none. */
public record CompetencyRow(UUID id, String code, String level, String areaCode, BilingualText area, BilingualText title, CompetencyKind kind,
        boolean critical, String taughtIn, String cluster, String root) implements Serializable {

    /** For queries, which know columns. */
    public CompetencyRow(UUID id, String code, String level, String areaCode, String areaFr, String areaEn, String titleFr, String titleEn,
            CompetencyKind kind, boolean critical, String taughtIn, String cluster, String root) {
        this(id, code, level, areaCode, new BilingualText(areaFr, areaEn), new BilingualText(titleFr, titleEn), kind, critical, taughtIn,
                cluster, root);
    }
}
