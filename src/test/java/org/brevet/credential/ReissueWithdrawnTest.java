package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.MakeDocument;
import org.brevet.credential.application.ReissueDocument;
import org.brevet.credential.application.ReissueWithdrawn;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.RootPlace;
import org.brevet.people.NewPerson;
import org.brevet.identity.application.ConfirmSeries;
import org.brevet.identity.application.FactorGate;
import org.brevet.identity.application.FactorProof;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.io.TempDir;

/** Stolen: what a withdrawn key has signed is found and made anew with its successor. */
class ReissueWithdrawnTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    @TempDir
    Path home;
    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void whatIsInForceIsMadeAnewAndNothingElse(TestDatabase database) {
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        SigningKeys keys = new SigningKeys(settings, World.CLOCK);
        DocumentMeans means = new DocumentMeans(keys, settings);
        try (TestDatabase.Schema schema = database.fresh()) {
            List<UUID> persons = IntStream.range(0, 4).mapToObj(i -> schema.inTransaction(em -> World.people(em)
                    .register(NewPerson.named("Holder" + i, "Muhindo", "Jean", null)))).toList();
            List<CertificateNumber> numbers = persons.stream().map(person -> schema.inTransaction(em -> writing(em, settings)
                    .issue(Orders.eod1(person, person, TODAY)))).toList();
            numbers.subList(0, 3).forEach(number -> schema.doInTransaction(em ->
                    assertTrue(new MakeDocument(em, new Register(em), means, events, World.CLOCK).handle(number))));
            schema.doInTransaction(em -> writing(em, settings).withdraw(numbers.get(0), persons.get(0), "FRAUD", "", ""));
            schema.doInTransaction(em -> writing(em, settings).suspend(numbers.get(1), persons.get(1), "ACCIDENT_INQUIRY", "", ""));
            assertEquals(0, left(schema, keys, means));
            String lost = keys.currentCode().orElseThrow().id();
            new KeyChanges(new KeyFiles(home.resolve("keys"), Optional.empty(), false), RootPlace.HOME).withdraw(lost, "volé", World.CLOCK.instant());
            assertEquals(2, left(schema, keys, means), "neither the withdrawn one nor the one without a document");
            assertEquals(new ReissueWithdrawn.Outcome(2, List.of(), 0),
                    schema.inTransaction(em -> reissue(em, keys, means).handle(FactorProof.none())));
            assertEquals(2, events.fired().stream().filter(event -> event instanceof DocumentReissued again
                    && again.ground() == DuplicateGround.KEY_WITHDRAWN).count());
            assertEquals(new ReissueWithdrawn.Outcome(0, List.of(), 0), schema.inTransaction(em -> reissue(em, keys, means).handle(FactorProof.none())));
        }
    }

    private long left(TestDatabase.Schema schema, SigningKeys keys, DocumentMeans means) {
        return schema.inTransaction(em -> reissue(em, keys, means).left());
    }

    private ReissueWithdrawn reissue(EntityManager em, SigningKeys keys, DocumentMeans means) {
        FactorGate gate = proof -> false;
        return new ReissueWithdrawn(em, keys, new ReissueDocument(em, new Register(em), means, gate, events, World.CLOCK),
                new ConfirmSeries(gate, null, null, null, World.CLOCK), World.CLOCK);
    }

    private static RegisterWriting writing(EntityManager em, Settings settings) {
        return new RegisterWriting(em, new FiredEvents(), World.CLOCK, settings, new Policy(em));
    }
}
