package org.brevet.web.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;

/**
 * A list on a page, for the tags of {@code WEB-INF/list}: where it stands in the address, how many rows there are, and what its links say. Made by
 * {@link Lists}; the page's bean reads its filters, then loads.
 */
public final class ListView<S extends Enum<S>> implements Serializable {

    /** How many rows a page for printing shows. */
    public static final int PRINTED = 1_000;

    private final ListAddress<S> address;
    private ListRequest<S> shown;
    private int rows;
    private long total;
    private boolean more;
    private boolean printing;
    private String purpose;

    ListView(ListAddress<S> address) {
        this.address = address;
        shown = address.request();
    }

    /** A filter of free text, "" where none is given. */
    public String text(String name) {
        return address.text(name);
    }

    /** A filter with a choice, "" where none of it is given. */
    public String choice(String name, Collection<String> choices) {
        return address.choice(name, choices);
    }

    /** A filter with an enum's values, null where none of them is given. */
    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return address.choice(name, choices);
    }

    /** Asks for the page of the address, or for the last one where the address is beyond it. */
    public <T> List<T> load(Function<ListRequest<S>, Page<T>> query) {
        Page<T> page = query.apply(shown);
        if (page.rows().isEmpty() && page.total() > 0) {
            shown = shown.onPage((int) ((page.total() + shown.size() - 1) / shown.size()));
            page = query.apply(shown);
        }
        return told(page);
    }

    /** Asks for all rows, to be printed. */
    public <T> List<T> loadPrinted(Function<ListRequest<S>, Page<T>> query) {
        printing = true;
        shown = new ListRequest<>(shown.sort(), shown.descending(), 1, PRINTED);
        return told(query.apply(shown));
    }

    private <T> List<T> told(Page<T> page) {
        rows = page.rows().size();
        total = page.total();
        more = page.more();
        return page.rows();
    }

    public ListRequest<S> request() {
        return shown;
    }

    /** The filters in words of the address, for the audit trail. */
    public String told() {
        return address.told();
    }

    /** Value of {@code aria-sort}, "" where the list is not sorted by this key. */
    public String sorted(String key) {
        return !shown.sort().name().equals(key) ? "" : shown.descending() ? "descending" : "ascending";
    }

    public String sortBy(String key) {
        return address.sorted(Arrays.stream(shown.sort().getDeclaringClass().getEnumConstants()).filter(one -> one.name().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The list is not sorted by " + key)));
    }

    public String filter(String name) {
        return address.filter(name);
    }

    public String filteredBy(String name, String value) {
        return address.filtered(name, value);
    }

    public boolean isFiltered() {
        return address.filtered();
    }

    public String getUnfiltered() {
        return address.unfiltered();
    }

    public String getAddress() {
        return address.whole();
    }

    public String getPath() {
        return address.path();
    }

    /** Order and size, for a form of filters. */
    public List<Map.Entry<String, String>> getCarried() {
        return List.copyOf(address.carried().entrySet());
    }

    public boolean isBlank() {
        return rows == 0;
    }

    public int getFirst() {
        return shown.first() + 1;
    }

    public int getLast() {
        return shown.first() + rows;
    }

    public long getTotal() {
        return total;
    }

    /** Whether there are more rows than {@link #getTotal()}. */
    public boolean isMore() {
        return more;
    }

    public boolean isPaged() {
        return total > shown.size() || shown.page() > 1;
    }

    /** Whether another number of rows on a page would show anything else. */
    public boolean isSizable() {
        return total > ListRequest.SIZES.get(0);
    }

    public int getPage() {
        return shown.page();
    }

    public int getPages() {
        return (int) Math.max(1, (total + shown.size() - 1) / shown.size());
    }

    /** "" on the first page, as {@link #getNext()} on the last. */
    public String getPrevious() {
        return shown.page() > 1 ? address.page(shown.page() - 1) : "";
    }

    public String getNext() {
        return shown.page() < getPages() ? address.page(shown.page() + 1) : "";
    }

    public String getStart() {
        return address.page(1);
    }

    public String getEnd() {
        return address.page(getPages());
    }

    public List<MenuItem> getSizes() {
        return ListRequest.SIZES.stream().map(size -> new MenuItem(String.valueOf(size), address.sized(size), size == shown.size())).toList();
    }

    public boolean isPrinting() {
        return printing;
    }

    /** Whether a page for printing leaves rows out. */
    public boolean isCut() {
        return printing && total > rows;
    }

    /** R90: what an export of persons is for. */
    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
