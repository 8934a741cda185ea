package org.brevet.identity.application;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.brevet.identity.AccessDenied;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Place;
import org.brevet.identity.UseCase;

/** R1 for every way in: role, then object. A refusal is noted in a transaction of its own, since the use case's own is undone. */
@Interceptor
@UseCase
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UseCaseBoundary {

    @Inject
    Caller caller;
    @Inject
    Access access;
    @Inject
    Places places;
    @Inject
    NoteRefusal note;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        if (!method.isAnnotationPresent(AllowedToAnyone.class)) {
            if (!caller.signedIn()) {
                throw new AccessDenied("Nobody is signed in");
            }
            if (!method.isAnnotationPresent(AllowedToSignedIn.class)) {
                checkRole(method, call.getParameters());
            }
        }
        return call.proceed();
    }

    private void checkRole(Method method, Object[] parameters) {
        Allowed allowed = method.getAnnotation(Allowed.class);
        String useCase = method.getDeclaringClass().getSimpleName();
        Place place = places.of(parameters).orElse(null);
        if (allowed == null || !access.isAllowed(caller, allowed.value(), place)) {
            String label = place == null ? "" : place.label();
            note.refused(useCase, label);
            throw new AccessDenied(useCase + " " + label);
        }
    }
}
