package org.brevet.accreditation;

import java.io.Serializable;
import java.util.List;
import org.brevet.shared.Reason;

/** One item of a dossier: present when nothing is missing of it (R50). */
public record ItemCheck(DossierItem item, List<Reason> missing) implements Serializable {

    public boolean present() {
        return missing.isEmpty();
    }
}
