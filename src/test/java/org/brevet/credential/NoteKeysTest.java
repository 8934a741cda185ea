package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.KeyChanged.Change;
import org.brevet.credential.application.NoteKeys;
import org.brevet.credential.application.WatchKeys;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.RootPlace;
import org.brevet.credential.domain.Signer;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.io.TempDir;

/** What the keeper of the keys did stands in the audit trail, once, whenever the server comes to see it. */
class NoteKeysTest {

    @TempDir
    Path folder;
    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void eachChangeIsToldOnce(TestDatabase database) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path stick = Files.createDirectory(folder.resolve("stick"));
        KeyFiles files = new KeyFiles(home.resolve("keys"), Optional.empty(), false);
        try (TestDatabase.Schema schema = database.fresh()) {
            assertEquals(0, note(schema, home), "no keys yet");
            KeyFiles.Opened opened = files.open(World.CLOCK.instant());
            String root = Signer.id(opened.ring().root());
            String pdf = opened.pdf().orElseThrow().id();
            assertEquals(3, note(schema, home));
            assertEquals(new KeyChanged(root, "ROOT", Change.ADDED, "– " + opened.ring().root().getNotAfter().toInstant()), events.fired().get(0));
            assertEquals(0, note(schema, home));
            new KeyChanges(files, RootPlace.HOME).moveRoot(List.of(stick));
            KeyChanges changes = new KeyChanges(files, new RootPlace(Optional.of(stick), Optional.empty()));
            String next = changes.withdraw(pdf, "ordinateur volé", World.CLOCK.instant()).successor().orElseThrow().id();
            assertEquals(4, note(schema, home));
            List<String> told = events.fired().stream().skip(3).map(one -> (KeyChanged) one).map(one -> one.subject() + " " + one.change()).toList();
            assertTrue(told.containsAll(List.of(root + " KEY_GONE", pdf + " KEY_GONE", pdf + " WITHDRAWN", next + " ADDED")), told.toString());
            assertTrue(events.fired().contains(new KeyChanged(pdf, "PDF", Change.WITHDRAWN, "ordinateur volé")));
            assertEquals(0, note(schema, home));
        }
    }

    /** Nothing is asked of the database while nobody has touched the folder. */
    @BothDatabases
    void theWatchLooksWhenTheFolderChanged(TestDatabase database) {
        Settings settings = Settings.of(folder, "", false);
        new KeyFiles(folder.resolve("keys"), Optional.empty(), false).open(World.CLOCK.instant());
        try (TestDatabase.Schema schema = database.fresh()) {
            schema.doInTransaction(em -> {
                WatchKeys watch = new WatchKeys(new NoteKeys(em, settings, events), settings);
                watch.everyTenSeconds();
                assertEquals(3, events.fired().size());
                em.createNativeQuery("delete from key_seen").executeUpdate();
                watch.everyTenSeconds();
                assertEquals(3, events.fired().size());
            });
        }
    }

    private int note(TestDatabase.Schema schema, Path home) {
        return schema.inTransaction(em -> new NoteKeys(em, Settings.of(home, "", false), events).handle());
    }
}
