package org.brevet.credential.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.Arms;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.TimeStamper;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.shared.Settings;

/** What every document needs besides its content: the signing keys and, where the authority has given or set some, its
 * arms and its time stamps. All are read once. */
@ApplicationScoped
public class DocumentMeans {

    private static final Logger LOG = Logger.getLogger(DocumentMeans.class.getName());
    private SigningKeys keys;
    private Settings settings;
    private String read = "";
    private Optional<Arms> arms = Optional.empty();
    private Unmakeable trouble;
    private TimeStamps stamps;

    protected DocumentMeans() {
    }

    @Inject
    public DocumentMeans(SigningKeys keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
        this.stamps = new TimeStamps(settings.timeStamps(), keys);
    }

    /**
     * {@code key} signs the document, {@code code} what it bears for checkers without a network; {@code arms}, {@code stamper}: empty where the
     * authority has given or set none.
     */
    public record Means(SigningKey key, SigningKey code, Optional<Arms> arms, Optional<TimeStamper> stamper) {

        /** Who stamps: "" nobody, our key's id, or the service's host. */
        String stampedBy() {
            return stamper.map(TimeStamper::name).orElse("");
        }
    }

    /** Empty while one of them is in trouble: then no document is made, and each is made when it is mended. */
    public Optional<Means> current() {
        Optional<SigningKey> key = keys.current();
        Optional<SigningKey> code = keys.currentCode();
        Optional<Arms> picture = arms();
        Optional<TimeStamper> stamper = stamps.current();
        return trouble() != DocumentTrouble.NONE || key.isEmpty() || code.isEmpty() ? Optional.empty()
                : Optional.of(new Means(key.get(), code.get(), picture, stamper));
    }

    /** As they would be printed; empty also while they are in trouble. */
    public synchronized Optional<Arms> arms() {
        try {
            Optional<Path> file = ArmsFile.in(settings.home());
            String stamp = file.map(DocumentMeans::stamp).orElse("");
            if (trouble != null || !stamp.equals(read)) {
                arms = file.map(ArmsFile::read);
                read = stamp;
                trouble = null;
            }
        } catch (Unmakeable refused) {
            if (trouble == null || !trouble.detail().equals(refused.detail())) {
                LOG.log(Level.SEVERE, "No document is made: {0}", refused.getMessage());
            }
            trouble = refused;
            arms = Optional.empty();
        }
        return arms;
    }

    /** What is wrong with the time stamps that are set, found out by asking for one; empty if nothing is, or none are set. */
    public Optional<String> timeStampFault() {
        return stamps.tried();
    }

    /** NONE if documents are made. */
    public synchronized DocumentTrouble trouble() {
        if (trouble != null) {
            return trouble.trouble();
        }
        if (keys.trouble() != DocumentTrouble.NONE) {
            return keys.trouble();
        }
        if (keys.codeTrouble() != DocumentTrouble.NONE) {
            return keys.codeTrouble();
        }
        return stamps.fault().isPresent() ? DocumentTrouble.TIME_STAMP : DocumentTrouble.NONE;
    }

    /** A time stamp was refused: no document is tried for a minute. */
    public void failed(String detail) {
        stamps.failed(detail);
    }

    /** What it is about, "" if nothing more is known. */
    public synchronized String detail() {
        return trouble != null ? trouble.detail() : trouble() == DocumentTrouble.TIME_STAMP ? stamps.fault().orElse("") : "";
    }

    /** Another file, or the same one changed. */
    private static String stamp(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            return file.getFileName() + " " + Files.size(file) + " " + changed.toMillis();
        } catch (IOException gone) {
            throw new Unmakeable(DocumentTrouble.ARMS, file.getFileName().toString());
        }
    }
}
