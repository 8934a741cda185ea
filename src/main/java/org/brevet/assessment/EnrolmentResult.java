package org.brevet.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;

/**
 * What was published for one enrolment, frozen (R43): the marks, the rules that were in force, who marked and who checked, and the
 * verdict with its reasons. Nothing in it is looked up again, so that no later edit elsewhere changes what was published.
 * {@code average} is exact to ten decimals, cut; null if no paper has a mark. {@code digest} is that of the stored content.
 */
public record EnrolmentResult(UUID enrolment, UUID person, String name, String session, Rules rules, List<Paper> papers, List<Test> tests,
        BigDecimal average, boolean theoryPassed, boolean practicalPassed, boolean passed, List<Reason> reasons, Board board,
        Instant publishedAt, UUID publishedBy, String digest) implements Serializable {

    /** The curriculum, the edition behind it, and the pass mark in force. */
    public record Rules(String qualification, int curriculumNumber, String level, UUID curriculum, UUID edition, String editionLabel,
            BigDecimal passMark, BigDecimal scale, BigDecimal step) implements Serializable {
    }

    /** One theory paper; {@code assessors} and {@code moderator} are persons. */
    public record Paper(String code, BilingualText title, BigDecimal mark, BigDecimal max, BigDecimal floor, BigDecimal weight,
            List<String> competencies, List<Person> assessors, Person moderator, Instant moderatedAt) implements Serializable {
    }

    /** One practical test; {@code minutes} and {@code stopped} may be null. */
    public record Test(String code, BilingualText title, int timeLimitMinutes, Integer minutes, List<Criterion> criteria, boolean passed,
            Stop stopped, List<Person> assessors, Person moderator, Instant moderatedAt) implements Serializable {
    }

    /** One criterion; {@code result} is null where the test was stopped before it. */
    public record Criterion(String code, BilingualText title, boolean critical, boolean timed, CriterionResult result, String remark,
            List<String> competencies) implements Serializable {
    }

    /** R34 */
    public record Stop(Instant at, String ground, String criterion) implements Serializable {
    }

    /** Somebody who acted, with the name at that time. */
    public record Person(UUID id, String name) implements Serializable {
    }

    /** R47 */
    public record Board(LocalDate heldOn, List<String> members) implements Serializable {
    }

    /** Always so once published: every attempt is moderated (R41: all, for now). */
    public boolean moderated() {
        return papers.stream().allMatch(paper -> paper.moderator() != null) && tests.stream().allMatch(test -> test.moderator() != null);
    }

    public Set<UUID> assessors() {
        return persons(true);
    }

    public Set<UUID> moderators() {
        return persons(false);
    }

    private Set<UUID> persons(boolean assessors) {
        List<Person> all = new ArrayList<>();
        papers.forEach(paper -> all.addAll(assessors ? paper.assessors() : List.of(paper.moderator())));
        tests.forEach(test -> all.addAll(assessors ? test.assessors() : List.of(test.moderator())));
        Set<UUID> ids = new LinkedHashSet<>();
        all.forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** For the feature's own use, when the content has been written. */
    public EnrolmentResult withDigest(String digest) {
        return new EnrolmentResult(enrolment, person, name, session, rules, papers, tests, average, theoryPassed, practicalPassed, passed, reasons,
                board, publishedAt, publishedBy, digest);
    }
}
