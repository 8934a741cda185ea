package org.brevet.audit.application;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.brevet.shared.DomainEvent;

/** The components of an event's record as JSON, in the order in which they are declared. */
final class EventDetails {

    private EventDetails() {
    }

    static String of(DomainEvent event) {
        return object((Record) event).toString();
    }

    private static JsonObject object(Record value) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            json.add(component.getName(), value(read(value, component)));
        }
        return json.build();
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return JSON.createValue(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return JSON.createValue(number);
        }
        if (value instanceof Collection<?> values) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(one -> array.add(value(one)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder json = JSON.createObjectBuilder();
            new TreeMap<>(map).forEach((key, one) -> json.add(String.valueOf(key), value(one)));
            return json.build();
        }
        if (value instanceof Record record && record.getClass().getName().startsWith("org.brevet.")) {
            return object(record);
        }
        return JSON.createValue(String.valueOf(value));
    }
}
