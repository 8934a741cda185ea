package org.brevet.offline;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signer of codes in the key list (RFC 7517, 4). {@code chain}: its certificate, then the root's. It signs from {@code begins} on and before
 * {@code ends}. Once withdrawn it stays listed, with the moment and the reason.
 */
public record ListedKey(List<X509Certificate> chain, Instant begins, Instant ends, Optional<Withdrawal> withdrawn) {

    private static final int COORDINATE = 32;

    /** {@code at}: to the second. */
    public record Withdrawal(Instant at, String reason) {
    }

    public ListedKey {
        chain = List.copyOf(chain);
        if (!(chain.get(0).getPublicKey() instanceof ECPublicKey point) || !P256.is(point)) {
            throw new IllegalArgumentException("Not a P-256 key");
        }
    }

    /** In force for as long as its certificate says. */
    public static ListedKey of(List<X509Certificate> chain) {
        X509Certificate own = chain.get(0);
        return new ListedKey(chain, own.getNotBefore().toInstant(), own.getNotAfter().toInstant(), Optional.empty());
    }

    public KeyId id() {
        return KeyId.of(chain.get(0));
    }

    public ECPublicKey key() {
        return (ECPublicKey) chain.get(0).getPublicKey();
    }

    Map<String, Object> written() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kty", "EC");
        json.put("crv", "P-256");
        json.put("x", coordinate(key().getW().getAffineX()));
        json.put("y", coordinate(key().getW().getAffineY()));
        json.put("alg", "ES256");
        json.put("use", "sig");
        json.put("kid", id().value());
        json.put("x5c", chain.stream().map(Certificates::written).toList());
        json.put("nbf", begins.getEpochSecond());
        json.put("exp", ends.getEpochSecond());
        withdrawn.ifPresent(one -> json.put("revoked", Map.of("revoked_at", one.at().getEpochSecond(), "reason", one.reason())));
        return json;
    }

    /** @throws Unreadable also where key, kid and certificate do not belong together, or the certificate is not under the one above it */
    static ListedKey read(Map<String, Object> json) throws Unreadable {
        JsonFields key = new JsonFields(json);
        key.require("kty", "EC");
        key.require("crv", "P-256");
        key.require("alg", "ES256");
        key.require("use", "sig");
        if (json.containsKey("d")) {
            throw new Unreadable("Key list: a private key");
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (String one : key.texts("x5c")) {
            chain.add(Certificates.read(one));
        }
        Optional<JsonFields> revoked = key.fields("revoked");
        Optional<Withdrawal> withdrawal = revoked.isEmpty() ? Optional.empty()
                : Optional.of(new Withdrawal(revoked.get().time("revoked_at"), revoked.get().text("reason")));
        Certificates.requireChain(chain);
        try {
            ListedKey listed = new ListedKey(chain, key.time("nbf"), key.time("exp"), withdrawal);
            ECPublicKey point = P256.key(coordinate(key.text("x")), coordinate(key.text("y")));
            if (!point.getW().equals(listed.key().getW()) || !listed.id().value().equals(key.text("kid"))) {
                throw new Unreadable("Key list: kid, key and certificate do not belong together");
            }
            return listed;
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw new Unreadable("Key list: not a key", wrong);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = new byte[COORDINATE];
        byte[] signed = value.toByteArray();
        int length = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - length, bytes, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static BigInteger coordinate(String text) throws Unreadable {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != COORDINATE) {
            throw new Unreadable("Key list: a coordinate of 32 bytes was expected");
        }
        return new BigInteger(1, bytes);
    }
}
