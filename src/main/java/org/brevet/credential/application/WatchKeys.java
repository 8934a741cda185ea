package org.brevet.credential.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.shared.Settings;

/**
 * Has changes among the keys noted within seconds, and at the start those that were made while nothing ran. Behind no boundary: only the clock calls
 * it.
 */
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchKeys {

    private static final Logger LOG = Logger.getLogger(WatchKeys.class.getName());
    private NoteKeys note;
    private Path folder;
    private String noted = "";
    private String said = "";

    public WatchKeys() {
    }

    @Inject
    public WatchKeys(NoteKeys note, Settings settings) {
        this.note = note;
        this.folder = settings.home().resolve("keys");
    }

    /** Asks nothing of the database while nobody has touched the folder. */
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false, info = "Notes changes among the keys")
    public void everyTenSeconds() {
        try {
            String stamp = Files.isDirectory(folder) ? Files.getLastModifiedTime(folder).toString() : "";
            if (!stamp.equals(noted)) {
                note.handle();
                noted = stamp;
                said = "";
            }
        } catch (IOException | RuntimeException unreadable) {    // the container wraps what a use case throws
            String why = String.valueOf(unreadable.getMessage());
            if (!said.equals(why)) {
                said = why;
                LOG.log(Level.SEVERE, "Changes among the keys are not noted", unreadable);
            }
        }
    }
}
