package org.brevet.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.application.KeepSignIn;
import org.brevet.identity.application.RequestCaller;

/**
 * Who calls, for Jakarta Security: with each request the token of the cookie is asked for in the database, so that a sign-in can be ended from
 * elsewhere, survives a restart and is known to every server. The container's own session knows nobody; it keeps pages only.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final Set<String> SIGNED_IN = Set.of("SIGNED_IN");
    private IdentityStoreHandler stores;
    private KeepSignIn keep;
    private RequestCaller caller;
    private CallerAddress addresses;
    private SignInCookie cookie;

    protected SignInMechanism() {
    }

    @Inject
    public SignInMechanism(IdentityStoreHandler stores, KeepSignIn keep, RequestCaller caller, CallerAddress addresses, SignInCookie cookie) {
        this.stores = stores;
        this.keep = keep;
        this.caller = caller;
        this.addresses = addresses;
        this.cookie = cookie;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential typed = context.isAuthenticationRequest() ? context.getAuthParameters().getCredential() : null;
        if (typed != null) {
            return signIn(typed, request, response, context);
        }
        Optional<String> token = request.getRequestURI().startsWith("/static/") ? Optional.empty() : cookie.token(request);
        if (token.isEmpty()) {
            return context.doNothing();
        }
        caller.cameFrom(addresses.of(request), request.getHeader("User-Agent"));
        Optional<KeepSignIn.Kept> known = keep.handle(token.get());
        if (known.isEmpty()) {
            cookie.remove(response);
            forgetPages(request);
            return context.doNothing();
        }
        if (known.get().standing() != SignInStanding.SIGNED_IN) {
            // A right password and no second factor yet: nobody, for pages, files and REST alike
            caller.isAsked(known.get().standing(), token.get());
            return context.doNothing();
        }
        caller.isKnownAs(known.get().who(), token.get());
        return context.notifyContainerAboutLogin(known.get().who().username(), SIGNED_IN);
    }

    private AuthenticationStatus signIn(Credential typed, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(typed);
        if (caller.standing() != null) {
            cookie.set(response, caller.signIn().token());
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
        }
        return result.getStatus() == CredentialValidationResult.Status.VALID || caller.standing() == null ? context.notifyContainerAboutLogin(result)
                : context.doNothing();
    }

    /** What somebody had open here is not the next one's. */
    private static void forgetPages(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
    }
}
