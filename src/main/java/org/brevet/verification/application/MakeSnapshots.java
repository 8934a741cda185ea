package org.brevet.verification.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.shared.Refused;

/** Has a status snapshot made within minutes of a change and at least daily (R82). Behind no boundary: only the clock calls it. */
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakeSnapshots {

    private static final Logger LOG = Logger.getLogger(MakeSnapshots.class.getName());
    private MakeSnapshot make;
    private String said = "";

    public MakeSnapshots() {
    }

    @Inject
    public MakeSnapshots(MakeSnapshot make) {
        this.make = make;
    }

    /** A refusal is said once; it is tried again each time. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Makes the status snapshot")
    public void everyTenSeconds() {
        try {
            if (make.ifDue()) {
                said = "";
            }
        } catch (Refused refused) {
            if (!said.equals(refused.getMessage())) {
                said = refused.getMessage();
                LOG.log(Level.SEVERE, "No status snapshot is made: {0} {1}", new Object[] {said, refused.reasons().get(0).args()});
            }
        }
    }
}
