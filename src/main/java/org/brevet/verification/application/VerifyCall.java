package org.brevet.verification.application;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brevet.shared.Days;

/**
 * What was typed behind {@code ./brevet verify}, understood or not at all. {@code paper}: a file, or the code's text; {@code root}: under which a
 * signed key list counts; {@code lists}: the root's of withdrawn signers; {@code at}: in place of the clock.
 */
record VerifyCall(String paper, Optional<Path> keys, Optional<Path> root, List<Path> lists, List<Path> snapshots, Optional<Instant> at,
        boolean json) {

    /**
     * Empty if it is no call: an unknown option, one that lacks its value or comes twice, not exactly one paper, a day that is none.
     *
     * @param from where it was typed: paths are relative to it
     */
    static Optional<VerifyCall> read(List<String> typed, Path from) {
        List<String> papers = new ArrayList<>();
        List<Path> lists = new ArrayList<>();
        List<Path> snapshots = new ArrayList<>();
        Path keys = null;
        Path root = null;
        Instant at = null;
        boolean json = false;
        for (int i = 0; i < typed.size(); i++) {
            String one = typed.get(i);
            if (!one.startsWith("--")) {
                papers.add(one);
                continue;
            }
            if (one.equals("--json")) {
                json = true;
                continue;
            }
            if (++i == typed.size()) {
                return Optional.empty();
            }
            String value = typed.get(i);
            if (one.equals("--keys") && keys == null) {
                keys = from.resolve(value);
            } else if (one.equals("--root") && root == null) {
                root = from.resolve(value);
            } else if (one.equals("--crl")) {
                lists.add(from.resolve(value));
            } else if (one.equals("--snapshot")) {
                snapshots.add(from.resolve(value));
            } else if (one.equals("--at") && at == null && moment(value).isPresent()) {
                at = moment(value).get();
            } else {
                return Optional.empty();
            }
        }
        return papers.size() != 1 ? Optional.empty() : Optional.of(new VerifyCall(papers.get(0), Optional.ofNullable(keys), Optional.ofNullable(root),
                lists, snapshots, Optional.ofNullable(at), json));
    }

    /** A day is meant as it is in Kinshasa (R92), at noon; or a moment with its zone. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(text.contains("T") ? Instant.parse(text) : LocalDate.parse(text).atTime(12, 0).atZone(Days.KINSHASA).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
