package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.brevet.assessment.application.ModerateAttempts;
import org.brevet.assessment.application.StaffWork;
import org.brevet.assessment.application.StaffWorkQueries;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.TestDatabase;

/** The start page counts what waits for this person, and nobody else's work. */
class StaffWorkTest {

    @BothDatabases
    void eachSeesWhatWaitsForHim(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Course course = Course.handedIn(schema, 2);
            StaffWork moderator = of(schema, course.moderator).get(0);
            assertEquals(Set.of(Role.MODERATOR), moderator.roles());
            assertEquals(8, moderator.toCheck());
            assertEquals(0, of(schema, course.assessor).get(0).toCheck(), "not his own");
            assertEquals(List.of(), of(schema, course.manager), "not on the staff list");

            AttemptRef one = course.part(course.moderator, 0, "T1").attempt();
            schema.doInTransaction(em -> course.moderateAttempts(em, course.moderator)
                    .giveBack(new ModerateAttempts.GiveBack(course.session, one, "Copie illisible, à relire")));
            assertEquals(7, of(schema, course.moderator).get(0).toCheck());
            assertEquals(1, of(schema, course.assessor).get(0).returned());
            assertEquals(0, of(schema, course.instructor).get(0).returned(), "he marked nothing of it");
        }
    }

    private static List<StaffWork> of(TestDatabase.Schema schema, Caller caller) {
        return schema.inTransaction(em -> new StaffWorkQueries(em, caller).mine());
    }
}
