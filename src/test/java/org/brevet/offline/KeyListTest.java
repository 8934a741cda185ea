package org.brevet.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyListTest {

    private static final Instant AS_OF = Instant.parse("2027-05-01T06:00:00Z");

    private static final Signers SIGNERS = new Signers();
    private static final CodeSigner SIGNER = SIGNERS.signer();
    private final KeyList list = SIGNERS.list(AS_OF, SIGNER, SIGNERS.signer());

    @Test
    void whatIsWrittenIsRead() throws Unreadable, NotTrusted {
        ListedKey listed = SIGNERS.listed(SIGNER);
        KeyList withdrawn = new KeyList(List.of(new ListedKey(listed.chain(), listed.begins(), listed.ends(),
                Optional.of(new ListedKey.Withdrawal(AS_OF, "Portable volé à Bunia")))), AS_OF, true);
        assertEquals(list, KeyList.read(list.written()));
        assertEquals(withdrawn, KeyList.read(withdrawn.written()));
        assertEquals(withdrawn, KeyList.readSigned(withdrawn.signed(SIGNERS.root().getPrivate()) + "\n", SIGNERS.rootCertificate()));
    }

    @Test
    void onlyUnderTheRootThatIsKept() throws JOSEException {
        Signers others = new Signers();
        assertRefused(OfflineReason.SIGNATURE, list.signed(others.root().getPrivate()));
        JWSObject other = new JWSObject(new JWSHeader(JWSAlgorithm.RS384), new Payload(list.written()));
        other.sign(new RSASSASigner(SIGNERS.root().getPrivate()));
        assertRefused(OfflineReason.SIGNATURE, other.serialize());
        JWSObject mac = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(list.written()));
        mac.sign(new MACSigner(SIGNERS.root().getPublic().getEncoded()));
        assertRefused(OfflineReason.SIGNATURE, mac.serialize());
        String[] parts = list.signed(SIGNERS.root().getPrivate()).split("\\.");
        String[] foreign = SIGNERS.list(AS_OF.plusSeconds(9), SIGNER).signed(SIGNERS.root().getPrivate()).split("\\.");
        assertRefused(OfflineReason.SIGNATURE, parts[0] + "." + foreign[1] + "." + parts[2]);
        assertRefused(OfflineReason.UNREADABLE, list.written());
        assertRefused(OfflineReason.UNREADABLE, parts[0] + "." + parts[1]);
        assertRefused(OfflineReason.KEY_DAYS, SIGNERS.list(Signers.BEGIN.minusSeconds(1), SIGNER).signed(SIGNERS.root().getPrivate()));
    }

    @Test
    void neverAnOlderOne() {
        assertTrue(list.mayReplace(list));
        assertTrue(SIGNERS.list(AS_OF.plusSeconds(1)).mayReplace(list));
        assertFalse(SIGNERS.list(AS_OF.minusSeconds(1), SIGNER).mayReplace(list));
    }

    @ParameterizedTest
    @CsvSource({"\"kty\":\"EC\", \"kty\":\"RSA\"", "\"crv\":\"P-256\", \"crv\":\"P-384\"", "\"alg\":\"ES256\", \"alg\":\"none\"",
            "\"use\":\"sig\", \"use\":\"enc\"", "\"use\":\"sig\", \"d\":\"AAAA\"", "\"kid\":\", \"kid\":\"A", "\"x\":\", \"x\":\"A", "\"nbf\":, \"nbf\":-",
            "\"nbf\":, \"nbf\":0.5e", "\"exp\":, \"expires\":", "\"iat\":, \"iat\":\"x\" :", "\"iss\":\"CCLAM\", \"iss\":\"X\"", "\"x5c\":[\", \"x5c\":[\"A",
            "\"keys\":[, \"keys\":[null,", "\"keys\":, \"revoked\":", "\"iss\":, \"specimen\":\"no\" ?"})
    void eachFieldIsLookedAt(String from, String to) {
        String one = SIGNERS.list(AS_OF, SIGNER).written();
        String other = one.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        assertFalse(one.equals(other));
        assertThrows(Unreadable.class, () -> KeyList.read(other));
    }

    @Test
    void aKeyUnderAnotherRootOrTwiceIsRefused() {
        CodeSigner foreign = new Signers().signer();
        String mixed = SIGNERS.list(AS_OF, foreign).written();
        assertThrows(Unreadable.class, () -> KeyList.read(mixed));
        String one = SIGNERS.list(AS_OF, SIGNER).written();
        String key = one.substring(one.indexOf("[{") + 1, one.lastIndexOf(']'));
        assertThrows(Unreadable.class, () -> KeyList.read(one.replace(key, key + "," + key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"keys\":[]}", "{", "{\"iss\":\"CCLAM\",\"iat\":1,\"keys\":{}}", "{\"iss\":\"CCLAM\",\"iat\":1e99,\"keys\":[]}"})
    void whatIsNoListIsUnreadable(String json) {
        assertThrows(Unreadable.class, () -> KeyList.read(json));
    }

    @Test
    void depthsAndSizesAreBounded() {
        assertThrows(Unreadable.class, () -> KeyList.read("{\"keys\":" + "[".repeat(400_000)));
        assertThrows(Unreadable.class, () -> KeyList.read("{\"iss\":\"CCLAM\",\"iat\":1,\"keys\":[]" + " ".repeat(2_000_000) + "}"));
        assertRefused(OfflineReason.UNREADABLE, "a".repeat(3_000_000));
    }

    private void assertRefused(OfflineReason reason, String text) {
        assertEquals(reason, assertThrows(NotTrusted.class, () -> KeyList.readSigned(text, SIGNERS.rootCertificate())).reason());
    }
}
