package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;
import org.brevet.shared.NotFound;

/**
 * Finds the object that a use case is asked about: the first parameter, or component of a command, whose type a feature can place. A session
 * bean for the same reason as {@link Access}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Places {

    private Map<Class<?>, PlaceFinder<?>> finders;

    public Places() {
    }

    @Inject
    public Places(@Any Instance<PlaceFinder<?>> all) {
        finders = new HashMap<>();
        all.forEach(finder -> finders.put(finder.type(), finder));
    }

    /** @throws NotFound if the parameter names an object that does not exist */
    public Optional<Place> of(Object[] parameters) {
        for (Object parameter : parameters == null ? new Object[0] : parameters) {
            Object id = idIn(parameter);
            if (id != null) {
                return Optional.of(place(id));
            }
        }
        return Optional.empty();
    }

    private Object idIn(Object parameter) {
        if (parameter == null || finders.containsKey(parameter.getClass())) {
            return parameter;
        }
        if (parameter instanceof Record command && command.getClass().getName().startsWith("org.brevet.")) {
            for (RecordComponent component : command.getClass().getRecordComponents()) {
                if (finders.containsKey(component.getType())) {
                    return value(command, component);
                }
            }
        }
        return null;
    }

    private static Object value(Record command, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Place place(T id) {
        PlaceFinder<T> finder = (PlaceFinder<T>) finders.get(id.getClass());
        return finder.find(id).orElseThrow(() -> new NotFound(id));
    }
}
