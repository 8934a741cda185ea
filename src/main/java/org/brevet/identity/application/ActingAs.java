package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.brevet.shared.Clocks;

/**
 * Runs a use case as one of the accounts, at a given time: how the demonstration and the tests do what people do, through the same
 * boundary. ArchitectureTest lets nothing else use it.
 */
@ApplicationScoped
public class ActingAs {

    private CurrentCaller caller;
    private Accounts accounts;
    private Clocks clocks;

    protected ActingAs() {
    }

    @Inject
    public ActingAs(CurrentCaller caller, Accounts accounts, Clocks clocks) {
        this.caller = caller;
        this.accounts = accounts;
        this.clocks = clocks;
    }

    public <T> T as(String username, Supplier<T> work) {
        CallerIdentity identity = accounts.active(username)
                .orElseThrow(() -> new IllegalArgumentException("No active account " + username));
        return caller.as(identity, work);
    }

    public <T> T as(String username, Instant time, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        clocks.movable().at(time, () -> result.set(as(username, work)));
        return result.get();
    }

    public void as(String username, Instant time, Runnable work) {
        as(username, time, () -> {
            work.run();
            return null;
        });
    }

    /** The time at which one acts. */
    public Instant now() {
        return clocks.clock().instant();
    }
}
