package org.brevet.web.enrolment;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;

/** What the pages of one session share: the session, whether the caller runs it, and that a double click does once what it asks. */
public abstract class SessionPage implements Serializable {

    @Inject
    SessionQueries queries;
    @Inject
    SessionAccess access;
    @Inject
    Done done;
    private String code;
    private SessionId id;
    private SessionRow row;
    private boolean managed;
    private Object lastDone;

    public void open() {
        id = queries.idOf(code);
        load();
    }

    /** Also after a refusal: what was shown may no longer hold. */
    void load() {
        row = queries.session(id);
        managed = access.manages(id);
    }

    /**
     * Changes something and goes on to a fresh page that says so.
     *
     * @param what stands for the change: the same one twice from the same page is a double click
     */
    synchronized void once(Object what, Runnable change, String address, String key, Object... args) {
        if (!what.equals(lastDone)) {
            try {
                change.run();
            } catch (Refused refused) {
                load();
                throw refused;
            }
            lastDone = what;
        }
        done.go(address, key, args);
    }

    SessionId id() {
        return id;
    }

    String address(String below) {
        return "/sessions/" + code + below;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public SessionRow getRow() {
        return row;
    }

    /** Whether the caller runs this session for its provider. */
    public boolean isManaged() {
        return managed;
    }
}
