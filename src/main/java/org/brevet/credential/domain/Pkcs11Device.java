package org.brevet.credential.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;

/**
 * A device that keeps private keys and signs with them itself (PKCS#11, by the JDK's SunPKCS11): a card, a token, SoftHSM. Its PIN is the home's pass
 * phrase; whoever has given the right one once is let in until the process ends. Keys are made in it and never leave it.
 */
final class Pkcs11Device {

    /** One process speaks to a device by one provider; another configuration in the same file counts from the next start on. */
    private static final Map<Path, Provider> PROVIDERS = new ConcurrentHashMap<>();
    private final Path configuration;

    /** @param configuration a file as the JDK's "PKCS#11 Reference Guide" says: name, library, slot */
    Pkcs11Device(Path configuration) {
        this.configuration = configuration.toAbsolutePath().normalize();
    }

    KeyPair make(KeyPurpose purpose, char[] pin) throws IOException, GeneralSecurityException {
        open(pin);
        boolean documents = purpose == KeyPurpose.PDF;
        KeyPairGenerator generator = KeyPairGenerator.getInstance(documents ? "RSA" : "EC", provider());
        generator.initialize(documents ? new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4) : new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    void keep(String name, KeyMaker.Made made, char[] pin) throws IOException, GeneralSecurityException {
        open(pin).setKeyEntry(name, made.key(), null, new Certificate[] {made.certificate()});
    }

    /** @throws Unmakeable PASS_WRONG, KEY_UNREADABLE */
    PrivateKey key(String name, X509Certificate certificate, char[] pin) throws IOException, GeneralSecurityException {
        KeyStore store = open(pin);
        if (!certificate.equals(store.getCertificate(name)) || !(store.getKey(name, null) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("The device of " + configuration + " holds no " + name);
        }
        return key;
    }

    void delete(String name, char[] pin) throws IOException, GeneralSecurityException {
        open(pin).deleteEntry(name);
    }

    private KeyStore open(char[] pin) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS11", provider());
        try {
            store.load(null, pin);
        } catch (IOException refused) {
            if (refused.getCause() instanceof UnrecoverableKeyException) {
                throw new Unmakeable(DocumentTrouble.PASS_WRONG, configuration.toString());
            }
            throw refused;
        }
        return store;
    }

    /** Registered, so that whoever signs with one of its keys finds it by the key alone. */
    private Provider provider() {
        try {
            return PROVIDERS.computeIfAbsent(configuration, file -> {
                Provider made = Security.getProvider("SunPKCS11").configure(file.toString());
                Security.addProvider(made);
                return made;
            });
        } catch (InvalidParameterException | ProviderException | UnsupportedOperationException absent) {
            throw new Unmakeable(DocumentTrouble.KEY_UNREADABLE, configuration + ": " + absent.getMessage());
        }
    }
}
