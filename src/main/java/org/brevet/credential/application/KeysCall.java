package org.brevet.credential.application;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.domain.RootPlace;

/** What was typed behind {@code ./brevet keys}, understood or not at all. */
record KeysCall(Verb verb, Optional<KeyPurpose> purpose, Optional<LocalDate> first, Optional<String> id, Optional<String> reason, RootPlace root, List<Path> targets) {

    enum Verb {
        LIST(0, List.of()), NEW(1, List.of("--from", "--root", "--root-pass")), WITHDRAW(1, List.of("--reason", "--root", "--root-pass")),
        PUBLISH(0, List.of("--root", "--root-pass")), ROOT(0, List.of("--to", "--root-pass"));

        private final int words;
        private final List<String> options;

        Verb(int words, List<String> options) {
            this.words = words;
            this.options = options;
        }
    }

    /**
     * Empty if it is no call: an unknown word or option, one that lacks its value, too much or too little.
     *
     * @param from where it was typed: paths are relative to it
     */
    static Optional<KeysCall> read(List<String> typed, Path from) {
        Optional<Verb> verb = typed.stream().findFirst().flatMap(KeysCall::verb);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        List<Path> targets = new ArrayList<>();
        String reason = null;
        LocalDate first = null;
        String root = null;
        String pass = null;
        for (int i = 1; i < typed.size(); i++) {
            String one = typed.get(i);
            if (!one.startsWith("--")) {
                words.add(one);
                continue;
            }
            if (!verb.get().options.contains(one) || ++i == typed.size()) {
                return Optional.empty();
            }
            switch (one) {
                case "--to" -> targets.add(from.resolve(typed.get(i)));
                case "--from" -> {
                    if (!typed.get(i).matches("\\d{4}-\\d\\d-\\d\\d")) {
                        return Optional.empty();
                    }
                    first = LocalDate.parse(typed.get(i));
                }
                case "--reason" -> reason = typed.get(i);
                case "--root" -> root = typed.get(i);
                default -> pass = typed.get(i);
            }
        }
        Optional<KeyPurpose> purpose = verb.get() == Verb.NEW ? words.stream().findFirst().flatMap(KeysCall::purpose) : Optional.empty();
        boolean whole = words.size() == verb.get().words && (verb.get() != Verb.NEW || purpose.isPresent())
                && (verb.get() != Verb.WITHDRAW || reason != null) && (verb.get() != Verb.ROOT || !targets.isEmpty());
        return whole ? Optional.of(new KeysCall(verb.get(), purpose, Optional.ofNullable(first), words.stream().findFirst(), Optional.ofNullable(reason),
                new RootPlace(Optional.ofNullable(root).map(from::resolve), Optional.ofNullable(pass).map(from::resolve)), targets)) : Optional.empty();
    }

    private static Optional<Verb> verb(String typed) {
        return List.of(Verb.values()).stream().filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst();
    }

    private static Optional<KeyPurpose> purpose(String typed) {
        return List.of(KeyPurpose.values()).stream().filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst();
    }
}
