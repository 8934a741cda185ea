package org.brevet.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object from a stranger: each field must be there and of the kind that is asked for. */
record JsonFields(Map<String, Object> json) {

    String text(String name) throws Unreadable {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    void require(String name, String value) throws Unreadable {
        if (!value.equals(json.get(name))) {
            throw wrong(name);
        }
    }

    /** Seconds since 1970, whole ones. */
    Instant time(String name) throws Unreadable {
        if (json.get(name) instanceof Number number && number.doubleValue() == number.longValue() && number.longValue() >= 0
                && number.longValue() <= Claims.LAST_SECOND) {
            return Instant.ofEpochSecond(number.longValue());
        }
        throw wrong(name);
    }

    /** False where it is not there. */
    boolean flag(String name) throws Unreadable {
        if (!json.containsKey(name)) {
            return false;
        }
        if (json.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name);
    }

    List<String> texts(String name) throws Unreadable {
        List<String> texts = new ArrayList<>();
        for (Object one : list(name)) {
            texts.add(new JsonFields(Map.of(name, one)).text(name));
        }
        return texts;
    }

    List<JsonFields> objects(String name) throws Unreadable {
        List<JsonFields> objects = new ArrayList<>();
        for (Object one : list(name)) {
            objects.add(object(name, one));
        }
        return objects;
    }

    Optional<JsonFields> fields(String name) throws Unreadable {
        return json.containsKey(name) ? Optional.of(object(name, json.get(name))) : Optional.empty();
    }

    private List<?> list(String name) throws Unreadable {
        if (json.get(name) instanceof List<?> list && !list.contains(null)) {
            return list;
        }
        throw wrong(name);
    }

    @SuppressWarnings("unchecked")
    private static JsonFields object(String name, Object value) throws Unreadable {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return new JsonFields((Map<String, Object>) map);
        }
        throw wrong(name);
    }

    private static Unreadable wrong(String name) {
        return new Unreadable("JSON: " + name + " lacks or is of another kind");
    }
}
