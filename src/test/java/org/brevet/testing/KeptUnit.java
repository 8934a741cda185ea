package org.brevet.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;

/** The persistence unit over one database after another: reading the mapping of all entities takes longer than most tests. */
final class KeptUnit {

    private static final Map<TestDatabase, Deque<KeptUnit>> IDLE = new EnumMap<>(TestDatabase.class);

    private final TestDatabase kind;
    private final EntityManagerFactory factory;
    private DataSource now;

    private KeptUnit(TestDatabase kind, DataSource first) {
        this.kind = kind;
        now = first;
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", theOneOfNow());
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("brevet", properties);
        factory.createEntityManager().close();    // it logs in at its first use, and then learns which database this is
    }

    static synchronized KeptUnit over(TestDatabase kind, DataSource database) {
        KeptUnit idle = IDLE.computeIfAbsent(kind, any -> new ArrayDeque<>()).poll();
        if (idle == null) {
            return new KeptUnit(kind, database);
        }
        idle.now = database;
        return idle;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** Numbers that it fetched ahead were another database's. */
    void giveBack() {
        JpaHelper.getServerSession(factory).getSequencingControl().initializePreallocated();
        synchronized (KeptUnit.class) {
            IDLE.get(kind).push(this);
        }
    }

    private DataSource theOneOfNow() {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(now, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
