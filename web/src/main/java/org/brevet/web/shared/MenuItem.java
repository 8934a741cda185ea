package org.brevet.web.shared;

import java.io.Serializable;

/** One entry of the menu. A class with getters, since EL does not read record components as properties. */
public final class MenuItem implements Serializable {

    private final String label;
    private final String address;
    private final boolean current;

    public MenuItem(String label, String address, boolean current) {
        this.label = label;
        this.address = address;
        this.current = current;
    }

    public String getLabel() {
        return label;
    }

    public String getAddress() {
        return address;
    }

    public boolean isCurrent() {
        return current;
    }
}
