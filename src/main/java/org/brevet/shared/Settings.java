package org.brevet.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of design 6 that the core reads. */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "brevet.home", defaultValue = "./var")
    String home;

    @Inject
    @ConfigProperty(name = "brevet.url", defaultValue = "http://localhost:8080")
    String url;

    @Inject
    @ConfigProperty(name = "brevet.demonstration", defaultValue = "false")
    boolean demonstration;

    @Inject
    @ConfigProperty(name = "brevet.clock")
    Optional<String> clock;

    @Inject
    @ConfigProperty(name = "brevet.key.pass.file")
    Optional<String> keyPassFile;

    @Inject
    @ConfigProperty(name = "brevet.proxies")
    Optional<String> proxies;

    @Inject
    @ConfigProperty(name = "brevet.lan")
    Optional<String> lan;

    @Inject
    @ConfigProperty(name = "brevet.phone")
    Optional<String> phone;

    @Inject
    @ConfigProperty(name = "brevet.pkcs11")
    Optional<String> pkcs11;

    @Inject
    @ConfigProperty(name = "brevet.tsa")
    Optional<String> tsa;

    /** For what runs outside the container. */
    public static Settings of(Path home, String url, boolean demonstration) {
        Settings settings = new Settings();
        settings.home = home.toString();
        settings.url = url;
        settings.demonstration = demonstration;
        settings.clock = Optional.empty();
        settings.keyPassFile = Optional.empty();
        settings.proxies = Optional.empty();
        settings.lan = Optional.empty();
        settings.phone = Optional.empty();
        settings.tsa = Optional.empty();
        settings.pkcs11 = Optional.empty();
        return settings;
    }

    /** The same with what signing needs; null where it is not set. */
    public static Settings of(Path home, String url, boolean demonstration, String keyPassFile, String keyDevice, String timeStamps) {
        Settings settings = of(home, url, demonstration);
        settings.keyPassFile = Optional.ofNullable(keyPassFile);
        settings.pkcs11 = Optional.ofNullable(keyDevice);
        settings.tsa = Optional.ofNullable(timeStamps);
        return settings;
    }

    /** Data, keys, uploads, logs. */
    public Path home() {
        return Path.of(home).toAbsolutePath().normalize();
    }

    /** The public address, without a slash at its end: it stands in documents. */
    public String url() {
        return url.replaceAll("/+$", "");
    }

    /** Whether people reach us at the public address by HTTPS; the connection itself does not tell, a proxy may stand before us. */
    public boolean https() {
        return url.startsWith("https:");
    }

    /** Demonstration data are marked everywhere and signed by a key that a real installation never trusts. */
    public boolean demonstration() {
        return demonstration;
    }

    /** A fixed time, for tests: taken only where the data are a demonstration, so that no real decision bears a made-up date. */
    public Optional<Instant> fixedClock() {
        return demonstration ? clock.filter(text -> !text.isBlank()).map(Instant::parse) : Optional.empty();
    }

    public Optional<Path> keyPassFile() {
        return keyPassFile.filter(text -> !text.isBlank()).map(Path::of);
    }

    /** How to reach the device that keeps the signers' keys (a configuration of the JDK's SunPKCS11); empty: they are files. */
    public Optional<Path> keyDevice() {
        return pkcs11.filter(text -> !text.isBlank()).map(Path::of);
    }

    /** The authority's telephone number for those who check a certificate (R77, R79). */
    public Optional<String> phone() {
        return phone.map(String::strip).filter(number -> !number.isEmpty());
    }

    /** The HTTPS address for devices of the local network, if the server runs for them (ADR 0018); today's, so it stands in no document. */
    public Optional<String> lan() {
        return lan.filter(text -> !text.isBlank());
    }

    /** Whose time stamps documents bear: {@code none}, {@code own}, or the address of a service (RFC 3161). */
    public String timeStamps() {
        return tsa.map(String::strip).filter(text -> !text.isEmpty()).orElse("none");
    }

    /** Addresses of proxies whose X-Forwarded-For counts; empty: none. */
    public Optional<String> proxies() {
        return proxies.filter(text -> !text.isBlank());
    }
}
