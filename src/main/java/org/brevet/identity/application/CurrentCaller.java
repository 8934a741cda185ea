package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.brevet.identity.AccessDenied;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;

/** The caller of this thread: somebody acting in the demonstration, else the account that the container signed in. */
@ApplicationScoped
public class CurrentCaller implements Caller {

    private final ThreadLocal<CallerIdentity> acting = new ThreadLocal<>();
    private Instance<SecurityContext> security;
    /** Taken once: each one that is taken is kept for as long as this bean lives. */
    private volatile SecurityContext context;
    private Accounts accounts;
    private RequestCaller request;

    protected CurrentCaller() {
    }

    @Inject
    public CurrentCaller(Instance<SecurityContext> security, Accounts accounts, RequestCaller request) {
        this.security = security;
        this.accounts = accounts;
        this.request = request;
    }

    /** For {@link ActingAs} alone. */
    <T> T as(CallerIdentity identity, Supplier<T> work) {
        CallerIdentity before = acting.get();
        acting.set(identity);
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    private Optional<CallerIdentity> identity() {
        if (acting.get() != null) {
            return Optional.of(acting.get());
        }
        Principal principal = principal();
        if (principal == null) {
            return Optional.empty();
        }
        try {
            return request.identity(principal.getName(), accounts::active);
        } catch (ContextNotActiveException outsideOfARequest) {
            return accounts.active(principal.getName());
        }
    }

    private Principal principal() {
        try {
            SecurityContext known = context;
            if (known == null) {
                known = security.get();
                context = known;
            }
            return known.getCallerPrincipal();
        } catch (IllegalStateException noSecurityContextOnThisThread) {
            return null;
        }
    }

    private CallerIdentity known() {
        return identity().orElseThrow(() -> new AccessDenied("Nobody is signed in"));
    }

    @Override
    public boolean signedIn() {
        return identity().isPresent();
    }

    @Override
    public UUID account() {
        return known().account();
    }

    @Override
    public UUID person() {
        if (!hasPerson()) {
            throw new AccessDenied("No person stands behind the account");
        }
        return known().person();
    }

    @Override
    public boolean hasPerson() {
        return identity().map(CallerIdentity::person).isPresent();
    }

    @Override
    public String name() {
        return identity().map(CallerIdentity::name).orElse("");
    }

    @Override
    public boolean holds(Role role) {
        return identity().stream().flatMap(identity -> identity.grants().stream()).anyMatch(grant -> grant.role() == role);
    }

    @Override
    public Set<UUID> organisations(Role role) {
        return identity().stream().flatMap(identity -> identity.grants().stream())
                .filter(grant -> grant.role() == role && grant.organisation() != null)
                .map(CallerIdentity.Grant::organisation).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String from() {
        if (acting.get() != null) {
            return "";
        }
        try {
            return request.address();
        } catch (ContextNotActiveException outsideOfARequest) {
            return "";
        }
    }
}
