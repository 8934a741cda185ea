package org.brevet.offline;

/** Not what it should be: cut, changed on the way, of a kind that is not known, or too large. Says nothing about who made it. */
public class Unreadable extends Exception {

    public Unreadable(String what) {
        super(what);
    }

    public Unreadable(String what, Throwable cause) {
        super(what, cause);
    }
}
