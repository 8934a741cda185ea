package org.brevet.register;

import java.util.List;
import org.brevet.shared.Reason;

/** Asked upward before a decision: whether a certificate that says this can be put on paper. Implemented by credential. */
public interface Paper {

    /** Why not: R61.noRoom, R61.codeRoom, R61.character; empty if it can. */
    List<Reason> faults(CertificateContent draft);
}
