package org.brevet.web.shared;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.brevet.shared.list.ListRequest;

/**
 * What a list shows, as it stands in the address: {@code ?q=kambale&state=ISSUED&sort=-issued-on&page=2&size=50}. Read from any address, also a
 * hostile one: what means nothing is left out, and so is what goes without saying; the address written back is always a sane one.
 */
public final class ListAddress<S extends Enum<S>> implements Serializable {

    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String SIZE = "size";
    private static final int LONGEST = 80;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private final String path;
    private final ListRequest<S> standard;
    private final Map<String, String> asked = new TreeMap<>();
    private final Map<String, String> filters = new LinkedHashMap<>();
    private final ListRequest<S> request;

    /** @param parameters as the container read them @param standard what is shown where the address says nothing */
    ListAddress(String path, Map<String, String[]> parameters, ListRequest<S> standard) {
        this.path = path;
        this.standard = standard;
        parameters.forEach((name, values) -> asked.put(name, values == null || values.length == 0 || values[0] == null ? "" : values[0]));
        String sort = plain(SORT);
        boolean descending = sort.startsWith("-");
        S key = Arrays.stream(standard.sort().getDeclaringClass().getEnumConstants()).filter(one -> written(one).equals(descending ? sort.substring(1) : sort))
                .findFirst().orElse(null);
        request = new ListRequest<>(key == null ? standard.sort() : key, key == null ? standard.descending() : descending, number(PAGE, 1),
                ListRequest.SIZES.contains(number(SIZE, standard.size())) ? number(SIZE, standard.size()) : standard.size());
    }

    public ListRequest<S> request() {
        return request;
    }

    /** A filter of free text, "" where none is given: one line, at most 80 characters. */
    public String text(String name) {
        return keep(name, plain(name));
    }

    /** A filter with a choice, "" where none of it is given. */
    public String choice(String name, Collection<String> choices) {
        String value = plain(name);
        return keep(name, choices.contains(value) ? value : "");
    }

    /** A filter with the values of an enum, null where none of them is given. */
    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String value = choice(name, Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
        return value.isEmpty() ? null : Enum.valueOf(choices, value);
    }

    /** What a filter was read as. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    public boolean filtered() {
        return filters.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The whole of it. */
    public String whole() {
        return write(filters, request);
    }

    /** The same without filters. */
    public String unfiltered() {
        return write(Map.of(), request.onPage(1));
    }

    public String filtered(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.put(name, value);
        return write(others, request.onPage(1));
    }

    /** Sorted by this key; by the one in force, the other way round. */
    public String sorted(S key) {
        boolean descending = key == request.sort() ? !request.descending() : key == standard.sort() && standard.descending();
        return write(filters, new ListRequest<>(key, descending, 1, request.size()));
    }

    public String page(int page) {
        return write(filters, request.onPage(page));
    }

    public String sized(int size) {
        return write(filters, new ListRequest<>(request.sort(), request.descending(), 1, size));
    }

    /** What a form of filters carries along unseen: order and size where they are not the usual ones. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        if (request.sort() != standard.sort() || request.descending() != standard.descending()) {
            carried.put(SORT, (request.descending() ? "-" : "") + written(request.sort()));
        }
        if (request.size() != standard.size()) {
            carried.put(SIZE, String.valueOf(request.size()));
        }
        return carried;
    }

    /** The filters in words of the address, for the audit trail: {@code q=kambale state=ISSUED}. */
    public String told() {
        return String.join(" ", filters.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> one.getKey() + "=" + one.getValue()).toList());
    }

    public String path() {
        return path;
    }

    private String write(Map<String, String> chosen, ListRequest<S> wanted) {
        List<String> parts = new ArrayList<>();
        chosen.forEach((name, value) -> add(parts, name, value));
        if (wanted.sort() != standard.sort() || wanted.descending() != standard.descending()) {
            add(parts, SORT, (wanted.descending() ? "-" : "") + written(wanted.sort()));
        }
        add(parts, PAGE, wanted.page() == 1 ? "" : String.valueOf(wanted.page()));
        add(parts, SIZE, wanted.size() == standard.size() ? "" : String.valueOf(wanted.size()));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private String keep(String name, String value) {
        filters.put(name, value);
        return value;
    }

    private String plain(String name) {
        String value = UNSEEN.matcher(asked.getOrDefault(name, "")).replaceAll(" ").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST).strip() : value;
    }

    private int number(String name, int otherwise) {
        String value = plain(name);
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }

    private static String written(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
