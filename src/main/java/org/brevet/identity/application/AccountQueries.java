package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** The accounts, for the administrator. */
@Stateless
@UseCase
public class AccountQueries {

    private Accounts accounts;

    public AccountQueries() {
    }

    @Inject
    public AccountQueries(Accounts accounts) {
        this.accounts = accounts;
    }

    /** By user name. */
    @Allowed(Role.ADMIN)
    public List<AccountRow> all() {
        return accounts.all();
    }
}
