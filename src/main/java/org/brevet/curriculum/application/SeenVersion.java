package org.brevet.curriculum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R3 for a curriculum as a whole: nobody submits, approves or replaces another text than the one he read. */
@ApplicationScoped
public class SeenVersion {

    private People people;

    protected SeenVersion() {
    }

    @Inject
    public SeenVersion(People people) {
        this.people = people;
    }

    /** @throws Refused R3.curriculum (who drafted last, when) if the stored one is newer than what was seen */
    void require(CurriculumVersion version, long seen) {
        if (version.version() != seen) {
            throw Refused.because(Reason.of("R3.curriculum", people.find(version.draftedBy()).map(PersonRow::fullName).orElse(""),
                    version.draftedAt()));
        }
    }
}
