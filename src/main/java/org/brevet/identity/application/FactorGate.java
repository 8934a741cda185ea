package org.brevet.identity.application;

import org.brevet.shared.Refused;

/** Asked by the use cases that decide and sign, in their transaction, once nothing else stands against it. */
public interface FactorGate {

    /**
     * @return whether a second factor confirmed it; false only where the caller need have none
     * @throws Refused factor.missing, factor.wrong, factor.used, factor.limited, factor.again, factor.none
     */
    boolean confirm(FactorProof proof);
}
