package org.brevet.standards.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Preview;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.Taken;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.CompetencyLine;
import org.brevet.standards.EditionImported;
import org.brevet.standards.domain.Competency;
import org.brevet.standards.domain.StandardEdition;

/** Imports an edition of a standard from its sheet: shown first, then stored whole or not at all. */
@Stateless
@UseCase
public class ImportEdition {

    private EntityManager em;
    private Standards standards;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public ImportEdition() {
    }

    @Inject
    public ImportEdition(EntityManager em, Standards standards, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.em = em;
        this.standards = standards;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Which edition the sheet is: code up to 40 characters, edition up to 20, of letters, digits, point and hyphen (they stand in the address). */
    public record Command(String code, String edition, BilingualText title, SheetFile file) {
    }

    /** The editions there are: a new one must differ from them by code or edition. */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public List<EditionRow> known() {
        return standards.editions();
    }

    /** @throws Refused import.* if the file is no sheet */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public Preview<CompetencyLine> preview(Command command) {
        EditionSheet sheet = EditionSheet.read(command.file());
        List<SheetFault> faults = new ArrayList<>(heading(command));
        faults.addAll(sheet.faults());
        String digest = Digests.sha256Hex(String.join("\n", command.code(), command.edition(), command.title().fr(), command.title().en(),
                command.file().digest()));
        return new Preview<>(List.copyOf(sheet.lines()), faults, sheet.columns(), digest);
    }

    /**
     * @param digest of the preview that was confirmed
     * @throws Refused import.changed if the outcome is another than the one shown, import.faults if there is any fault, standards.exists
     */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public UUID handle(Command command, String digest) {
        Preview<CompetencyLine> preview = preview(command);
        if (!preview.digest().equals(digest)) {
            throw Refused.because(Reason.of("import.changed"));
        }
        if (!preview.good()) {
            throw Refused.because(Reason.of("import.faults", preview.faults().size()));
        }
        StandardEdition edition = new StandardEdition(command.code(), command.edition(), command.title(), command.file().fileDigest(),
                caller.person(), clock.instant());
        em.persist(edition);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Taken.is(failure) ? Refused.because(Reason.of("standards.exists", edition.label())) : failure;
        }
        int position = 0;
        for (CompetencyLine line : preview.rows()) {
            em.persist(new Competency(edition.id(), position++, line));
        }
        events.fire(new EditionImported(edition.label(), edition.id(), preview.rows().size(), command.file().fileDigest()));
        return edition.id();
    }

    private List<SheetFault> heading(Command command) {
        List<SheetFault> faults = new ArrayList<>();
        if (!command.code().matches("[A-Za-z0-9.-]{1,40}") || !command.edition().matches("[A-Za-z0-9.-]{1,20}")) {
            faults.add(new SheetFault(0, "", Reason.of("standards.name", command.code() + " " + command.edition())));
        } else if (standards.edition(command.code(), command.edition()).isPresent()) {
            faults.add(new SheetFault(0, "", Reason.of("standards.exists", command.code() + " " + command.edition())));
        }
        int longest = Math.max(command.title().fr().length(), command.title().en().length());
        if (command.title().fr().isBlank() || command.title().en().isBlank()) {
            faults.add(new SheetFault(0, "", Reason.of("standards.title")));
        } else if (longest > 200) {
            faults.add(new SheetFault(0, "", Reason.of("import.tooLong", longest, 200)));
        }
        return faults;
    }
}
