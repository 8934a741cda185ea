package org.brevet.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import org.brevet.identity.AccessDenied;
import org.brevet.shared.NotFound;
import org.brevet.shared.Outdated;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Text;

/**
 * What use cases throw, in one place: a refusal becomes messages above the page, which stays with what was typed; no access is 403, an
 * unknown object 404. All else goes on and ends on the page with the error's number.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    public FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            Throwable failure = events.next().getContext().getException();
            if (handled(failure, faces)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean handled(Throwable failure, FacesContext faces) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                show(refused, faces);
                return true;
            }
            if (Outdated.is(cause)) {
                show(Refused.because(Reason.of("R3.meanwhile")), faces);
                return true;
            }
            if (cause instanceof AccessDenied) {
                return answered(faces, 403);
            }
            if (cause instanceof NotFound) {
                return answered(faces, 404);
            }
        }
        return false;
    }

    private static void show(Refused refused, FacesContext faces) {
        Text text = CDI.current().select(Text.class).get();
        refused.reasons().forEach(reason -> faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.reason(reason), null)));
        faces.validationFailed();
    }

    private static boolean answered(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
        faces.responseComplete();
        return true;
    }
}
