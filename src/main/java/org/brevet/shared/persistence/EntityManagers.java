package org.brevet.shared.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable by constructor, so that tests can hand in one of their own. */
@Dependent
public class EntityManagers {

    @Produces
    @PersistenceContext(unitName = "brevet")
    private EntityManager em;
}
