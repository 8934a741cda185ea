package org.brevet.shared;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A record as JSON and back, for content that is frozen: components in the order of their declaration and no space between, so that one
 * content has one text and one digest. Knows records, lists, enums, String, boolean, int, long, Integer, BigDecimal (as text, so that its
 * scale survives), UUID, LocalDate, Instant and null; in a list of Object, each value says its type.
 */
public final class RecordJson {

    private RecordJson() {
    }

    public static String write(Record content) {
        return object(content).toString();
    }

    /** @throws IllegalArgumentException if the text is not such a record */
    public static <R extends Record> R read(String text, Class<R> type) {
        JsonObject json = JSON.createReader(new StringReader(text)).readObject();
        return type.cast(record(json, type));
    }

    private static JsonObject object(Record content) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            json.add(component.getName(), value(get(content, component), component.getGenericType()));
        }
        return json.build();
    }

    private static Object get(Record content, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private static JsonValue value(Object value, Type declared) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (declared == Object.class) {
            return JSON.createObjectBuilder().add(Tagged.of(value).name().toLowerCase(Locale.ROOT), value(value, value.getClass())).build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(one -> array.add(value(one, ((ParameterizedType) declared).getActualTypeArguments()[0])));
            return array.build();
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return JSON.createValue(((Number) value).longValue());
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof BigDecimal number) {
            return JSON.createValue(number.toPlainString());
        }
        if (value instanceof Enum<?> word) {
            return JSON.createValue(word.name());
        }
        if (value instanceof String || value instanceof UUID || value instanceof LocalDate || value instanceof Instant) {
            return JSON.createValue(value.toString());
        }
        throw new IllegalArgumentException("No frozen content can hold a " + value.getClass());
    }

    private static Record record(JsonObject json, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(json.getOrDefault(components[i].getName(), JsonValue.NULL), components[i].getGenericType());
        }
        try {
            return (Record) type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("Not a " + type, refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }

    private static Object read(JsonValue json, Type declared) {
        if (json == JsonValue.NULL || json.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (declared instanceof ParameterizedType list) {
            List<Object> read = new ArrayList<>();
            ((JsonArray) json).forEach(one -> read.add(read(one, list.getActualTypeArguments()[0])));
            return List.copyOf(read);
        }
        Class<?> type = (Class<?>) declared;
        if (type == Object.class) {
            Map.Entry<String, JsonValue> entry = ((JsonObject) json).entrySet().iterator().next();
            return read(entry.getValue(), Tagged.valueOf(entry.getKey().toUpperCase(Locale.ROOT)).type);
        }
        if (type.isRecord()) {
            return record((JsonObject) json, type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return json == JsonValue.TRUE || json.getValueType() == JsonValue.ValueType.TRUE;
        }
        if (type == int.class || type == Integer.class) {
            return ((JsonNumber) json).intValueExact();
        }
        if (type == long.class || type == Long.class) {
            return ((JsonNumber) json).longValueExact();
        }
        return fromText(((JsonString) json).getString(), type);
    }

    private static Object fromText(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text + " is no " + type);
    }

    /** What a list of Object may hold: the arguments of a {@link Reason}. */
    private enum Tagged {
        TEXT(String.class), INTEGER(Integer.class), WHOLE(Long.class), DECIMAL(BigDecimal.class), DAY(LocalDate.class), MOMENT(Instant.class),
        BOTH(BilingualText.class);

        private final Class<?> type;

        Tagged(Class<?> type) {
            this.type = type;
        }

        static Tagged of(Object value) {
            for (Tagged one : values()) {
                if (one.type.isInstance(value)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("No frozen content can hold a " + value.getClass());
        }
    }
}
