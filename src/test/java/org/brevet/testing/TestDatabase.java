package org.brevet.testing;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** A migrated database of its own: H2 as shipped (without the file), or a real PostgreSQL. */
public enum TestDatabase {
    H2 {
        @Override
        Place open() {
            return InMemoryH2.open();
        }
    },
    POSTGRESQL {
        @Override
        Place open() {
            return KeptPostgres.open();
        }
    };

    abstract Place open();

    /** A fresh schema and the means to work in it. */
    public Schema fresh() {
        return new Schema(this);
    }

    /** One migrated schema. Close it at the end of the test. */
    public static final class Schema implements AutoCloseable {

        private final Place place;
        private final KeptUnit unit;

        Schema(TestDatabase kind) {
            place = kind.open();
            unit = KeptUnit.over(kind, place.source());
        }

        public DataSource source() {
            return place.source();
        }

        public EntityManager entityManager() {
            return unit.factory().createEntityManager();
        }

        /** Runs in a transaction of its own, undone if the work throws. */
        public <T> T inTransaction(Function<EntityManager, T> work) {
            EntityManager em = entityManager();
            try {
                em.getTransaction().begin();
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }

        public void doInTransaction(Consumer<EntityManager> work) {
            inTransaction(em -> {
                work.accept(em);
                return null;
            });
        }

        @Override
        public void close() {
            unit.giveBack();
            place.leave();
        }
    }
}
