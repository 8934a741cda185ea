package org.brevet.operations.application;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.brevet.shared.Settings;

/** Leaves the doctor's token in the home at start. */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DoctorAtStart {

    @Inject
    Settings settings;

    @PostConstruct
    void leave() {
        try {
            DoctorToken.renew(settings.home());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The home cannot be written: " + settings.home(), unwritable);
        }
    }

    public boolean fits(String told) {
        try {
            return DoctorToken.fits(settings.home(), told);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
