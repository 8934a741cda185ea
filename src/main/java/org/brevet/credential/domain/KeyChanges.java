package org.brevet.credential.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.KeyRefusal;

/**
 * What the keeper of the keys does with the root at hand: another signer, the withdrawal of one, the root's lists anew, the root onto a stick.
 * Each is refused before anything is changed; one that broke off is completed by doing it, or publishing, again.
 */
public final class KeyChanges {

    private static final int LONGEST_REASON = 200;
    private static final int SHORTEST_ID = 4;
    private final KeyFiles files;
    private final RootPlace place;

    public KeyChanges(KeyFiles files, RootPlace place) {
        this.files = files;
        this.place = place;
    }

    /**
     * @param keyDeleted false where its device could not be reached
     * @param successor made at once where the withdrawn one was the last that could sign
     */
    public record Withdrawn(Signer signer, boolean keyDeleted, Optional<Signer> successor) {
    }

    /**
     * Another signer; those before it still verify.
     *
     * @param first day on which it signs, or a day past for at once: it is listed at once, so that checkers know it before it signs
     * @throws KeyRefused
     */
    public Signer add(KeyPurpose purpose, Instant first, Instant now) {
        return changing(root -> {
            if (!first.isBefore(root.certificate().getNotAfter().toInstant())) {
                throw new KeyRefused(KeyRefusal.AFTER_ROOT, "");
            }
            Signer added = files.make(root, purpose, files.pass(), first.isBefore(now) ? now : first);
            files.publish(root, now);
            return added;
        });
    }

    /** @param id of the signer, or how it begins and no other does; @throws KeyRefused */
    public Withdrawn withdraw(String id, String reason, Instant now) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.chars().anyMatch(Character::isISOControl)) {
            throw new KeyRefused(KeyRefusal.REASON, why);
        }
        return changing(root -> {
            Signer signer = named(id);
            if (signer.withdrawn().isPresent()) {
                throw new KeyRefused(KeyRefusal.ALREADY, signer.id());
            }
            files.noteWithdrawal(signer.id(), new Signer.Withdrawal(now.truncatedTo(ChronoUnit.SECONDS), why));
            boolean gone = files.secrets().delete(KeyFiles.name(signer.purpose(), signer.id()), files.pass());
            Optional<Signer> successor = files.ring().lacks(signer.purpose())
                    ? Optional.of(files.make(root, signer.purpose(), files.pass(), now)) : Optional.empty();
            files.publish(root, now);
            return new Withdrawn(files.ring().byId(signer.id()).orElseThrow(), gone, successor);
        });
    }

    /** The root's list of withdrawn signers and the key list, made anew. @throws KeyRefused */
    public void publish(Instant now) {
        changing(root -> {
            files.publish(root, now);
            return null;
        });
    }

    /**
     * Copies the root's key into each folder, opens each copy, signs with it, and only then removes it from the home.
     *
     * @throws KeyRefused
     */
    public void moveRoot(List<Path> targets) {
        changing(root -> {
            for (Path target : targets) {
                requireRoom(target, root);
            }
            for (Path target : targets) {
                copy(target, root);
            }
            Files.delete(files.folder().file("root.p12"));
            return null;
        });
    }

    private void requireRoom(Path target, KeyMaker.Made root) throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(target)) {
            throw new KeyRefused(KeyRefusal.NO_FOLDER, target);
        }
        if (target.toRealPath().startsWith(files.folder().path().getParent().toRealPath())) {
            throw new KeyRefused(KeyRefusal.IN_HOME, target);
        }
        KeyFolder stick = files.folder().at(target);
        if (stick.has("root.crt") && !stick.readCertificate(stick.file("root.crt")).equals(root.certificate())
                || stick.has("root.p12") && !stick.has("root.crt")) {
            throw new KeyRefused(KeyRefusal.TAKEN, stick.file("root.p12"));
        }
    }

    private void copy(Path target, KeyMaker.Made root) throws IOException {
        char[] pass = place.pass(files.pass());
        KeyFolder stick = files.folder().at(target);
        Path file = stick.file("root.p12");
        try {
            stick.writeStore(file, root, pass);
            stick.writeCertificate(stick.file("root.crt"), root.certificate());
            KeyMaker.Made copied = stick.readStore(file, pass);
            if (!copied.certificate().equals(root.certificate()) || !signs(copied)) {
                throw new KeyRefused(KeyRefusal.COPY, file);
            }
        } catch (IOException | GeneralSecurityException full) {
            throw new KeyRefused(KeyRefusal.COPY, file + " (" + full.getClass().getSimpleName() + ")");
        }
    }

    private static boolean signs(KeyMaker.Made pair) throws GeneralSecurityException {
        byte[] said = "Brevet".getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.key());
        signature.update(said);
        byte[] signed = signature.sign();
        signature.initVerify(pair.certificate().getPublicKey());    // the certificate itself is for certificates and lists only
        signature.update(said);
        return signature.verify(signed);
    }

    private Signer named(String id) throws IOException, GeneralSecurityException {
        List<Signer> found = id.length() < SHORTEST_ID ? List.of()
                : files.ring().signers().stream().filter(one -> one.id().startsWith(id.toLowerCase(Locale.ROOT))).toList();
        if (found.size() != 1) {
            throw new KeyRefused(KeyRefusal.UNKNOWN, id);
        }
        return found.get(0);
    }

    /** What is done with the root's key in hand. */
    private interface Change<T> {

        T with(KeyMaker.Made root) throws IOException, GeneralSecurityException;
    }

    private <T> T changing(Change<T> change) {
        if (files.look().isEmpty()) {
            throw new KeyRefused(KeyRefusal.NONE_YET, files.folder().path());
        }
        return files.guarded(() -> {
            files.bringOver();
            return change.with(root());
        });
    }

    private KeyMaker.Made root() throws IOException, GeneralSecurityException {
        Path file = place.folder().map(folder -> files.folder().at(folder)).orElse(files.folder()).file("root.p12");
        if (!Files.exists(file)) {
            throw new KeyRefused(place.folder().isPresent() ? KeyRefusal.ROOT_NOT_THERE : KeyRefusal.ROOT_AWAY, file);
        }
        try {
            KeyMaker.Made root = files.folder().readStore(file, place.folder().isPresent() ? place.pass(files.pass()) : files.pass());
            if (!root.certificate().equals(files.ring().root())) {
                throw new KeyRefused(KeyRefusal.ROOT_OTHER, file);
            }
            return root;
        } catch (Unmakeable refused) {
            throw refused.trouble() == DocumentTrouble.PASS_WRONG ? new KeyRefused(KeyRefusal.ROOT_PASS, file) : refused;
        }
    }
}
