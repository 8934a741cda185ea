package org.brevet.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.upokecenter.cbor.CBORObject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.KeyList;
import org.brevet.offline.NotTrusted;
import org.brevet.offline.OfflineCheck;
import org.brevet.offline.OfflineVerdict;
import org.brevet.offline.StatusSnapshot;
import org.junit.jupiter.api.Test;

/** Two implementations that watch each other (ADR 0015): whatever is wrong with a code, the page and the core say the same of it. */
class CheckAgreesIT extends CheckTest {

    private static final int CODES = 500;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    /** The page's own modules, asked for many codes at once. */
    private static final String ASK = """
            async ({pem, keys, snapshot, texts, clock}) => {
              const base = document.querySelector('script[type=module]').src.replace('page.js', '');
              const [{certificate}, {readKeys}, {readSnapshot}, {verdict}] =
                await Promise.all(['der', 'keys', 'snapshot', 'verdict'].map(name => import(base + name + '.js')));
              const list = await readKeys(keys, await certificate(pem));
              const status = await readSnapshot(snapshot, list);
              const told = [];
              for (const text of texts) {
                const {verdict: word, reason, code} = await verdict(text, list, status, clock);
                told.push([word, reason, code?.number, code?.holder, code?.index, code?.exp].map(one => one ?? '').join('|'));
              }
              return told;
            }""";

    private final Random random = new Random(15);

    @Test
    void aThousandBrokenCodes() throws NotTrusted {
        List<String> texts = new ArrayList<>();
        for (CertificateCode code : List.of(certificateOf(0), certificateOf(1), certificateOf(3), certificateOf(9))) {
            String text = code.signed(signer);
            texts.add(text);
            texts.add("  " + text + "\n");
            texts.add(text + "0");
            texts.add(text.toLowerCase());
        }
        String whole = certificateOf(4).signed(signer);
        byte[] payload = CBORObject.DecodeFromBytes(decoded(whole)).get(2).GetByteString();
        for (int i = 0; i < CODES; i++) {
            texts.add(changedText(whole));
            texts.add(signed(changed(payload)));
        }
        Instant clock = Instant.now();
        KeyList list = KeyList.readSigned(keys, authority.root());
        OfflineCheck core = new OfflineCheck(Optional.of(list), Optional.of(StatusSnapshot.read(this.list, list)), clock);
        List<String> expected = texts.stream().map(text -> words(core.check(text))).toList();
        Object told = page.evaluate(ASK, Map.of("pem", authority.pem(), "keys", keys, "snapshot", this.list, "texts", texts,
                "clock", (double) clock.getEpochSecond()));
        Map<String, String> differing = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String page = (String) ((List<?>) told).get(i);
            if (!page.equals(expected.get(i))) {
                differing.put(texts.get(i), "core " + expected.get(i) + ", page " + page);
            }
        }
        assertEquals(Map.of(), differing);
        assertTrue(expected.stream().map(words -> words.split("\\|", -1)[0]).distinct().count() >= 5, expected.toString());
    }

    private static CertificateCode certificateOf(long index) {
        return OfflineAuthority.certificate(index, CONDITIONS);
    }

    private static String words(OfflineVerdict told) {
        String code = told.code().map(one -> String.join("|", one.number(), one.holder(), String.valueOf(one.statusIndex()),
                String.valueOf(one.validUntil().plusDays(1).atStartOfDay(org.brevet.shared.Days.KINSHASA).toEpochSecond()))).orElse("|||");
        return told.verdict() + "|" + told.reason().map(Enum::name).orElse("") + "|" + code;
    }

    /** One sign for another, or one left out. */
    private String changedText(String text) {
        int at = 5 + random.nextInt(text.length() - 5);
        String sign = random.nextInt(4) == 0 ? "" : String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return text.substring(0, at) + sign + text.substring(at + 1);
    }

    /** One or two bytes others, one more or one less: then signed as it is, so that reading alone decides. */
    private byte[] changed(byte[] payload) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : payload) {
            bytes.add(one);
        }
        int at = random.nextInt(bytes.size());
        switch (random.nextInt(4)) {
            case 0 -> bytes.add(at, (byte) random.nextInt(256));
            case 1 -> bytes.remove(at);
            case 2 -> bytes.set(random.nextInt(bytes.size()), (byte) random.nextInt(256));
            default -> bytes.set(at, (byte) (bytes.get(at) + (random.nextBoolean() ? 1 : -1)));
        }
        byte[] changed = new byte[bytes.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = bytes.get(i);
        }
        return changed;
    }

    private String signed(byte[] payload) {
        CBORObject whole = CBORObject.DecodeFromBytes(decoded(certificateOf(0).signed(signer)));
        byte[] header = whole.get(0).GetByteString();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signer.key());
            signature.update(CBORObject.NewArray().Add("Signature1").Add(header).Add(new byte[0]).Add(payload).EncodeToBytes());
            return CertificateCode.PREFIX + encoded(CBORObject.NewArray().Add(header).Add(CBORObject.NewMap()).Add(payload).Add(signature.sign())
                    .WithTag(18).EncodeToBytes());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 9285, of a text that is whole. */
    private static byte[] decoded(String text) {
        String digits = text.substring(CertificateCode.PREFIX.length());
        byte[] bytes = new byte[digits.length() * 2 / 3];
        for (int i = 0, at = 0; i < digits.length(); i += 3) {
            int value = ALPHABET.indexOf(digits.charAt(i)) + 45 * ALPHABET.indexOf(digits.charAt(i + 1));
            if (i + 2 < digits.length()) {
                value += 2025 * ALPHABET.indexOf(digits.charAt(i + 2));
                bytes[at++] = (byte) (value >> 8);
            }
            bytes[at++] = (byte) value;
        }
        return bytes;
    }

    private static String encoded(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) * 256 + (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            digits.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                digits.append(ALPHABET.charAt(value / 2025));
            }
        }
        return digits.toString();
    }
}
