package org.brevet.web.accreditation;

/** From page to page of a long list; pages count from 1, and {@code address} ends where {@code page=} goes. */
public final class Pager {

    /** Rows on a page. */
    public static final int SIZE = 25;
    private static final int MOST_PAGES = 100_000;

    private final int page;
    private final long total;
    private final String address;

    Pager(int page, long total, String address) {
        this.page = page;
        this.total = total;
        this.address = address;
    }

    /** What the address asked for, tidied. */
    static int page(Integer asked) {
        return asked == null ? 1 : Math.max(1, Math.min(asked, MOST_PAGES));
    }

    static int first(int page) {
        return (page - 1) * SIZE;
    }

    public boolean isNeeded() {
        return total > SIZE;
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public String getPrevious() {
        return page > 1 ? address + "page=" + (page - 1) : null;
    }

    public String getNext() {
        return page < getPages() ? address + "page=" + (page + 1) : null;
    }
}
