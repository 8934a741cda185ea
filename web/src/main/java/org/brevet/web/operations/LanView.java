package org.brevet.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.brevet.shared.NotFound;
import org.brevet.shared.Settings;

/** How a phone or tablet of the local network comes to trust this machine (ADR 0018). Does not exist where the server does not run for them. */
@Named("lan")
@RequestScoped
public class LanView {

    @Inject
    Settings settings;

    public void open() {
        if (settings.lan().isEmpty()) {
            throw new NotFound("lan");
        }
    }

    public String getAddress() {
        return settings.lan().orElse("") + "/";
    }
}
