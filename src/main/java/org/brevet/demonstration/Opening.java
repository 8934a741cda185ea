package org.brevet.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.FirstAdministrator;
import org.brevet.shared.Settings;

/**
 * What happens on an empty database at start: the demonstration, or the link for the first administrator. Never both, never twice. The
 * demonstration is made in one transaction: stopped while it is made, it is not there at all, and the next start makes it.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Opening {

    private Accounts accounts;
    private Settings settings;
    private FirstAdministrator first;
    private Demonstration demonstration;

    public Opening() {
    }

    @Inject
    public Opening(Accounts accounts, Settings settings, FirstAdministrator first, Demonstration demonstration) {
        this.accounts = accounts;
        this.settings = settings;
        this.first = first;
        this.demonstration = demonstration;
    }

    @PostConstruct
    void open() {
        if (!accounts.none()) {
            return;
        }
        if (settings.demonstration()) {
            demonstration.make();
        } else {
            first.offer();
        }
    }
}
