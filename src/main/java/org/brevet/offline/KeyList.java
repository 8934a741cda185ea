package org.brevet.offline;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that have ever signed codes: a JWK Set (RFC 7517) with a moment and an authority, published as a file and as a JWS under the root. A
 * withdrawn key stays in it. {@code specimen}: of a demonstration.
 */
public record KeyList(List<ListedKey> keys, Instant asOf, boolean specimen) {

    private static final int MOST_CHARACTERS = 1_000_000;

    public KeyList {
        keys = List.copyOf(keys);
        asOf = Instant.ofEpochSecond(asOf.getEpochSecond());
        if (keys.stream().map(ListedKey::id).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("A key is listed twice");
        }
    }

    /** As JSON: keys.json. */
    public String written() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iss", Claims.ISSUER);
        json.put("iat", asOf.getEpochSecond());
        if (specimen) {
            json.put("specimen", true);
        }
        json.put("keys", keys.stream().map(ListedKey::written).toList());
        return JSONObjectUtils.toJSONString(json);
    }

    /** As a compact JWS (RFC 7515), RS256: keys.jws. @param root the root's private key */
    public String signed(PrivateKey root) {
        JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload(written()));
        try {
            jws.sign(new RSASSASigner(root));
        } catch (JOSEException refused) {
            throw new IllegalStateException("The root does not sign", refused);
        }
        return jws.serialize();
    }

    /** From the file itself, where somebody hands it over on purpose. */
    public static KeyList read(String json) throws Unreadable {
        try {
            Map<String, Object> parsed = JSONObjectUtils.parse(json, MOST_CHARACTERS);
            if (parsed == null) {
                throw new Unreadable("Key list: null");
            }
            JsonFields list = new JsonFields(parsed);
            list.require("iss", Claims.ISSUER);
            List<ListedKey> keys = new ArrayList<>();
            for (JsonFields key : list.objects("keys")) {
                keys.add(ListedKey.read(key.json()));
            }
            return new KeyList(keys, list.time("iat"), list.flag("specimen"));
        } catch (ParseException | IllegalArgumentException broken) {
            throw new Unreadable("Key list", broken);
        }
    }

    /** @param root trusted already. @throws NotTrusted if it is no key list, or not signed by that root within the root's days */
    public static KeyList readSigned(String text, X509Certificate root) throws NotTrusted {
        try {
            if (text.length() > 2 * MOST_CHARACTERS) {
                throw new Unreadable("Key list: too long");
            }
            JWSObject jws = JWSObject.parse(text.strip());
            if (!jws.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256) || !(root.getPublicKey() instanceof RSAPublicKey key)
                    || !jws.verify(new RSASSAVerifier(key))) {
                throw new NotTrusted(OfflineReason.SIGNATURE);
            }
            KeyList list = read(jws.getPayload().toString());
            if (list.asOf.isBefore(root.getNotBefore().toInstant()) || list.asOf.isAfter(root.getNotAfter().toInstant())) {
                throw new NotTrusted(OfflineReason.KEY_DAYS);
            }
            return list;
        } catch (ParseException broken) {
            throw new NotTrusted(new Unreadable("JWS", broken));
        } catch (JOSEException refused) {
            throw new NotTrusted(OfflineReason.SIGNATURE);
        } catch (Unreadable unreadable) {
            throw new NotTrusted(unreadable);
        }
    }

    public Optional<ListedKey> find(KeyId id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Whether a checker that keeps the other one may take this one instead: never an older one. */
    public boolean mayReplace(KeyList kept) {
        return !asOf.isBefore(kept.asOf);
    }

    /**
     * The lines of docs/verify.md's table that concern keys, in their order; empty if the signature counts.
     *
     * @param dated what was signed says when
     * @param sinceBegin whether that must lie after the key's first moment too: a code bears the day of a decision, which may be older than the key
     */
    Optional<OfflineReason> fault(SignedCode code, Instant dated, boolean sinceBegin, boolean ofDemonstration) {
        Optional<ListedKey> found = find(code.kid());
        if (found.isEmpty()) {
            return Optional.of(OfflineReason.KEY_UNKNOWN);
        }
        ListedKey key = found.get();
        if (!code.signedBy(key.key())) {
            return Optional.of(OfflineReason.SIGNATURE);
        }
        if (!dated.isBefore(key.ends()) || sinceBegin && dated.isBefore(key.begins())) {
            return Optional.of(OfflineReason.KEY_DAYS);
        }
        if (key.withdrawn().isPresent()) {
            return Optional.of(OfflineReason.KEY_WITHDRAWN);
        }
        return ofDemonstration && !specimen ? Optional.of(OfflineReason.SPECIMEN) : Optional.empty();
    }
}
