package org.brevet.web.shared;

import java.io.Serializable;

/** One of several in a field of choice. A class with getters, since EL does not read record components as properties. */
public final class Option implements Serializable {

    private final String value;
    private final String label;

    public Option(String value, String label) {
        this.value = value;
        this.label = label;
    }

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }
}
