package org.brevet.shared;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Tells "somebody else was first" from any other failure of the database. */
public final class Taken {

    private static final String UNIQUE_VIOLATION = "23505";    // SQL standard, said by H2 and PostgreSQL alike

    private Taken() {
    }

    /** Whether a unique constraint refused it. */
    public static boolean is(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
