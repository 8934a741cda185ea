package org.brevet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGeneratorSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * RSA pairs of 3072 bits without the seconds that finding primes takes, which were half of the core's tests: the products of six primes of the
 * test's, fifteen in turn. Only tests have it; another size comes from the JDK. Whoever knows one of these keys knows all.
 */
public class ReadyRsa implements LauncherSessionListener {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    /** Before any test of the process. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Security.insertProviderAt(new Pairs(), 1);
    }

    /** The provider that the JDK asks first. */
    public static final class Pairs extends Provider {

        private static final long serialVersionUID = 1L;

        Pairs() {
            super("BrevetTests", "1", "RSA pairs made of known primes");
            put("KeyPairGenerator.RSA", Generator.class.getName());
        }
    }

    /** Made by the JDK, by its name. */
    public static final class Generator extends KeyPairGeneratorSpi {

        private static final int BITS = 3072;
        private static final BigInteger E = RSAKeyGenParameterSpec.F4;
        private static final List<BigInteger> PRIMES = primes();

        @Override
        public void initialize(int bits, SecureRandom random) {
            if (bits != BITS) {
                throw new InvalidParameterException("only " + BITS);    // the JDK then asks the next provider
            }
        }

        @Override
        public void initialize(AlgorithmParameterSpec wanted, SecureRandom random) throws InvalidAlgorithmParameterException {
            if (!(wanted instanceof RSAKeyGenParameterSpec rsa) || rsa.getKeysize() != BITS || !E.equals(rsa.getPublicExponent())) {
                throw new InvalidAlgorithmParameterException("only " + BITS);
            }
        }

        @Override
        public KeyPair generateKeyPair() {
            int pairs = PRIMES.size() * (PRIMES.size() - 1) / 2;
            int number = TAKEN.getAndIncrement() % pairs;
            int second = 1;
            while (number >= second) {
                number -= second++;
            }
            return pair(PRIMES.get(number), PRIMES.get(second));
        }

        private static KeyPair pair(BigInteger p, BigInteger q) {
            BigInteger n = p.multiply(q);
            BigInteger p1 = p.subtract(BigInteger.ONE);
            BigInteger q1 = q.subtract(BigInteger.ONE);
            BigInteger d = E.modInverse(p1.multiply(q1));
            try {
                KeyFactory factory = KeyFactory.getInstance("RSA");
                return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(n, E)),
                        factory.generatePrivate(new RSAPrivateCrtKeySpec(n, E, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p))));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static List<BigInteger> primes() {
            try (var file = ReadyRsa.class.getResourceAsStream("/testing/primes.txt")) {
                return new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().map(line -> new BigInteger(line, 16)).toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
