package org.brevet.assessment.application;

import java.io.Serializable;
import java.util.Arrays;
import org.brevet.shared.NameKey;

/** Which trainees of a session a list of results shows: {@code passed} null asks for all; {@code words}: of their names, in any order. */
public record ResultFilter(Boolean passed, String words) implements Serializable {

    public boolean shows(SessionResults.Trainee trainee) {
        String name = NameKey.of(trainee.name());
        return (passed == null || passed == trainee.passed()) && Arrays.stream(NameKey.of(words).split(" ")).allMatch(name::contains);
    }
}
