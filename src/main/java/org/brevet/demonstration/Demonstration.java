package org.brevet.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Loads the demonstration on an empty database, by the use cases that people use. */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private Cast cast;

    protected Demonstration() {
    }

    @Inject
    public Demonstration(Cast cast) {
        this.cast = cast;
    }

    public void make() {
        cast.enter();
        LOG.info("The demonstration is loaded");
    }
}
