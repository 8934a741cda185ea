package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.brevet.identity.SignInStanding;

/** Jakarta Security asks here. The container learns who it is and no roles: those are asked with the object, at the boundary. */
@ApplicationScoped
public class PasswordIdentityStore implements IdentityStore {

    private CheckPassword check;
    private RequestCaller request;

    protected PasswordIdentityStore() {
    }

    @Inject
    public PasswordIdentityStore(CheckPassword check, RequestCaller request) {
        this.check = check;
        this.request = request;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        CheckPassword.Result result = check.handle(typed.getCaller(), typed.getPasswordAsString(), request.address(), request.agent());
        request.signInWas(result);
        // Whoever still has to show a second factor is nobody for the container
        return result.standing() == SignInStanding.SIGNED_IN
                ? new CredentialValidationResult(result.username(), Set.of("SIGNED_IN")) : CredentialValidationResult.INVALID_RESULT;
    }
}
