package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.brevet.identity.application.AccountDetail;
import org.brevet.identity.application.ResetFactor;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;

/** On the page of another's account: its second factor is taken away, by one or by two. */
@Named("factorReset")
@RequestScoped
public class FactorResetView {

    private static final Map<String, String> FIELDS = Map.of("R4.reason", "reset:reason", "R4.tooLong", "reset:reason");

    @Inject
    ResetFactor resets;
    @Inject
    Done done;
    @Inject
    Fields fields;
    private String reason;

    public void reset(AccountDetail account) {
        attempt(account, () -> resets.handle(account.id(), reason) ? "factor.resetDone" : "factor.resetRequested");
    }

    public void confirm(AccountDetail account) {
        attempt(account, () -> {
            resets.confirm(account.id());
            return "factor.resetDone";
        });
    }

    public void decline(AccountDetail account) {
        attempt(account, () -> {
            resets.decline(account.id(), reason);
            return "factor.resetDeclined";
        });
    }

    private interface Step {

        /** @return the key of what is said then */
        String take();
    }

    private void attempt(AccountDetail account, Step step) {
        try {
            done.go("/accounts/" + account.username(), step.take());
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
