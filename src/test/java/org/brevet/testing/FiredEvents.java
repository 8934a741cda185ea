package org.brevet.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.brevet.shared.DomainEvent;

/** Keeps what was fired, for use cases that run outside the container. */
public final class FiredEvents implements Event<DomainEvent> {

    private final List<DomainEvent> fired = new CopyOnWriteArrayList<>();

    public List<DomainEvent> fired() {
        return fired;
    }

    @Override
    public void fire(DomainEvent event) {
        fired.add(event);
    }

    @Override
    public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("The core fires in the transaction");
    }

    @Override
    public <U extends DomainEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("The core fires in the transaction");
    }

    @Override
    public Event<DomainEvent> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends DomainEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("The core fires DomainEvent");
    }

    @Override
    public <U extends DomainEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("The core fires DomainEvent");
    }
}
