package org.brevet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.brevet.it.browser.HttpActor;
import org.brevet.it.browser.OwnServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five thousand documents with a heap of 512 MB, the server killed half way: each is there once, whole, and none is missing. */
@Tag("crash")
class BatchCrashIT {

    private static final int SIZE = 5_000;
    private static final int BASE = 18_300;

    @Test
    void whatWasInterruptedGoesOn() throws Exception {
        Path home = OwnServer.empty("target/crash-batch");
        OwnServer server = new OwnServer(home, BASE, OwnServer.h2(home));
        String url = OwnServer.h2(home).get("BREVET_DB_URL");
        server.start();
        server.stop();
        try (Seeder seeder = new Seeder(url, LocalDate.parse("2026-03-29"))) {
            seeder.trainees(0, SIZE);
        }
        Batch batch = new Batch(url, SIZE);
        try {
            server.start();
            batch.await(HttpActor.signedIn("http://localhost:" + (BASE + 80), "agrement.cclam"), SIZE / 2);
            server.kill();
            int before = batch.made();
            assertTrue(before >= SIZE / 2 - 10 && before < SIZE, before + " when it was killed");
            server.start();
            batch.awaitAll(HttpActor.signedIn("http://localhost:" + (BASE + 80), "agrement.cclam"));
            String doctor = server.doctor();
            assertTrue(doctor.contains("Nothing is wrong."), doctor);
            server.stop();
            assertEquals(List.of(), batch.wrong());
            assertEquals(SIZE, batch.made());
            System.err.printf("%d of %d when it was killed, all of them later%n", before, SIZE);
        } finally {
            server.stop();
        }
    }
}
