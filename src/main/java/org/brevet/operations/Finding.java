package org.brevet.operations;

import java.io.Serializable;

/** One thing that the doctor looked at. {@code remedy} says how to mend it, "" where nothing is wrong. For those who run the server: in English. */
public record Finding(Health health, String what, String found, String remedy) implements Serializable {

    /** WARNING: works, and will not for ever. BAD: mend it before anybody relies on this installation. */
    public enum Health {
        GOOD, WARNING, BAD
    }

    public static Finding good(String what, String found) {
        return new Finding(Health.GOOD, what, found, "");
    }

    public static Finding warning(String what, String found, String remedy) {
        return new Finding(Health.WARNING, what, found, remedy);
    }

    public static Finding bad(String what, String found, String remedy) {
        return new Finding(Health.BAD, what, found, remedy);
    }

    /** As the doctor prints it. */
    public String line() {
        String mark = health == Health.GOOD ? "ok  " : health == Health.WARNING ? "warn" : "BAD ";
        return mark + "  " + what + ": " + found + (remedy.isEmpty() ? "" : "\n      " + remedy);
    }
}
