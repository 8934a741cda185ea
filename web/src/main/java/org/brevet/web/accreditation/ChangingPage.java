package org.brevet.web.accreditation;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.Text;

/** A page on which something is decided: a double click decides once, and a refusal stands where it can be mended, with what was typed. */
public abstract class ChangingPage implements Serializable {

    @Inject
    Done done;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private Object lastDone;

    /** Reads anew what the page shows: also after a refusal, when it may no longer hold. */
    abstract void load();

    /**
     * Changes something and goes on to a fresh page that says so.
     *
     * @param what stands for the change: the same one twice from the same page is a double click
     * @param fieldOf by a reason's key, the field at which it is said
     */
    synchronized void once(Object what, Runnable change, Map<String, String> fieldOf, String address, String key, Object... args) {
        if (!what.equals(lastDone)) {
            try {
                change.run();
            } catch (Refused refused) {
                refuse(refused, fieldOf);
                return;
            }
            lastDone = what;
        }
        done.go(address, key, args);
    }

    void refuse(Refused refused, Map<String, String> fieldOf) {
        fields.refuse(refused, fieldOf);
        load();
    }

    /** A form that was sent and refused stays open. */
    public boolean sent(String form) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey(form);
    }
}
