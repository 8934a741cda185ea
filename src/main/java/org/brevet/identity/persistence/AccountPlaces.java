package org.brevet.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.identity.AccountId;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;
import org.brevet.identity.domain.Account;

/** An account belongs to nobody but the whole: its name stands in a refusal. */
@ApplicationScoped
public class AccountPlaces implements PlaceFinder<AccountId> {

    @Inject
    EntityManager em;

    @Override
    public Class<AccountId> type() {
        return AccountId.class;
    }

    @Override
    public Optional<Place> find(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value())).map(account -> Place.national(account.username()));
    }
}
