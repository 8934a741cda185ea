package org.brevet.testing;

import javax.sql.DataSource;

/** A migrated database while a test has it. */
interface Place {

    DataSource source();

    void leave();
}
