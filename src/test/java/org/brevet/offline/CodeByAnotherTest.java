package org.brevet.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** Our codes read by another CBOR reader and checked with the JDK alone, from the certificate as a file: not our code with our code. */
class CodeByAnotherTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final Signers SIGNERS = new Signers();
    private static final CodeSigner SIGNER = SIGNERS.signer();

    @Test
    void theCodeIsWhatTheDocumentSays() throws IOException, GeneralSecurityException {
        Map<Object, Object> claims = claims(Codes.conditioned().signed(SIGNER), "BRV1:");
        assertEquals(List.of(1, 4, 5, 6, 169, -65537), List.copyOf(claims.keySet()));
        assertEquals("CCLAM", claims.get(1));
        assertEquals(Instant.parse("2030-03-31T23:00:00Z"), time(claims.get(4)));
        assertEquals(Instant.parse("2027-03-31T23:00:00Z"), time(claims.get(5)));
        assertEquals(Instant.parse("2027-03-31T23:00:00Z"), time(claims.get(6)));
        assertEquals(Map.of(4, "KAMBALE Muhindo Jean-Pierre"), claims.get(169));
        Map<Object, Object> accreditation = new LinkedHashMap<>();
        accreditation.put(1, "RDC-EOD1-2027-00042-8");
        accreditation.put(2, "7K3M92QX");
        accreditation.put(3, 41);
        accreditation.put(4, 1991);
        accreditation.put(5, "EOD1");
        accreditation.put(6, "T&EP 09.30/01:2014 2.0");
        accreditation.put(7, 0x802a);
        accreditation.put(9, List.of(List.of(1), List.of(2, "5"), List.of(3, "Irumu"), List.of(5, "Pas de charge lourde", "No heavy load")));
        assertEquals(accreditation, claims.get(-65537));
        assertEquals(List.copyOf(accreditation.keySet()), List.copyOf(((Map<?, ?>) claims.get(-65537)).keySet()));
    }

    @Test
    void modulesAndSpecimenAreThereWhereTheyAreSaid() throws IOException, GeneralSecurityException {
        Map<?, ?> modular = (Map<?, ?>) claims(Codes.modular().signed(SIGNER), "BRV1:").get(-65537);
        assertEquals(List.of("M1", "M4"), modular.get(8));
        assertNull(modular.get(7));
        assertNull(modular.get(9));
        assertNull(modular.get(10));
        assertEquals(true, ((Map<?, ?>) claims(Codes.specimen().signed(SIGNER), "BRV1:").get(-65537)).get(10));
    }

    @Test
    void theSnapshotIsWhatTheDocumentSays() throws IOException, GeneralSecurityException {
        List<StatusSnapshot.Status> statuses = List.of(StatusSnapshot.Status.IN_FORCE, StatusSnapshot.Status.SUSPENDED, StatusSnapshot.Status.WITHDRAWN,
                StatusSnapshot.Status.REPLACED, StatusSnapshot.Status.SURRENDERED, StatusSnapshot.Status.SURRENDERED, StatusSnapshot.Status.IN_FORCE);
        Instant asOf = Instant.parse("2027-05-01T06:00:00Z");
        Map<Object, Object> claims = claims(StatusSnapshot.of(asOf, asOf.plusSeconds(604800), true, statuses).signed(SIGNER), "BRS1:");
        assertEquals(List.of(1, 4, 6, -65538), List.copyOf(claims.keySet()));
        assertEquals(asOf, time(claims.get(6)));
        assertEquals(Instant.parse("2027-05-08T06:00:00Z"), time(claims.get(4)));
        Map<?, ?> map = (Map<?, ?>) claims.get(-65538);
        assertEquals(List.of(1, 2, 3, 10), List.copyOf(map.keySet()));
        assertEquals(7, map.get(1));
        assertArrayEquals(new byte[] {(byte) 0b11_10_01_00, 0b00_11_11}, new InflaterInputStream(new ByteArrayInputStream((byte[]) map.get(2)))
                .readAllBytes());
        assertArrayEquals(new byte[] {0b110}, (byte[]) map.get(3));
    }

    @Test
    void theKeyListHoldsTheVeryKey() throws IOException, GeneralSecurityException {
        CodeSigner other = SIGNERS.signer();
        String written = SIGNERS.list(Signers.BEGIN, SIGNER, other).written();
        Map<?, ?> list = (Map<?, ?>) value(new com.fasterxml.jackson.core.JsonFactory().createParser(written));
        Map<?, ?> key = (Map<?, ?>) ((List<?>) list.get("keys")).get(0);
        byte[] certificate = java.util.Base64.getDecoder().decode((String) ((List<?>) key.get("x5c")).get(0));
        assertArrayEquals(SIGNER.certificate().getEncoded(), certificate);
        assertEquals(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(kid(certificate)), key.get("kid"));
        var point = ((java.security.interfaces.ECPublicKey) SIGNER.certificate().getPublicKey()).getW();
        assertEquals(point.getAffineX(), new BigInteger(1, java.util.Base64.getUrlDecoder().decode((String) key.get("x"))));
        assertEquals(point.getAffineY(), new BigInteger(1, java.util.Base64.getUrlDecoder().decode((String) key.get("y"))));
        assertEquals(Signers.BEGIN.getEpochSecond(), ((Number) key.get("nbf")).longValue());
        String[] jws = SIGNERS.list(Signers.BEGIN, SIGNER).signed(SIGNERS.root().getPrivate()).split("\\.");
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(SIGNERS.rootCertificate());
        rsa.update((jws[0] + "." + jws[1]).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(rsa.verify(java.util.Base64.getUrlDecoder().decode(jws[2])));
    }

    /** Claims of a code whose signature fits the certificate's key; the keys of a map in the order in which they stand. */
    private Map<Object, Object> claims(String text, String prefix) throws IOException, GeneralSecurityException {
        assertTrue(text.startsWith(prefix));
        byte[] cose = base45(text.substring(prefix.length()));
        CBORParser parser = new CBORFactory().createParser(cose);
        assertEquals(JsonToken.START_ARRAY, parser.nextToken());
        assertEquals(18, parser.getCurrentTag());
        List<?> parts = (List<?>) current(parser);
        assertNull(parser.nextToken());
        assertEquals(4, parts.size());
        byte[] header = (byte[]) parts.get(0);
        Map<?, ?> fields = (Map<?, ?>) value(new CBORFactory().createParser(header));
        assertEquals(-7, fields.get(1));
        byte[] certificate = SIGNER.certificate().getEncoded();
        assertArrayEquals(kid(certificate), (byte[]) fields.get(4));
        assertEquals(Map.of(), parts.get(1));
        byte[] payload = (byte[]) parts.get(2);
        byte[] signature = (byte[]) parts.get(3);
        PublicKey key = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)).getPublicKey();
        assertEquals(64, signature.length);
        assertTrue(fits(key, header, payload, signature));
        payload[payload.length - 1] ^= 1;
        assertFalse(fits(key, header, payload, signature));
        payload[payload.length - 1] ^= 1;
        @SuppressWarnings("unchecked")
        Map<Object, Object> claims = (Map<Object, Object>) value(new CBORFactory().createParser(payload));
        return claims;
    }

    private static boolean fits(PublicKey key, byte[] header, byte[] payload, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        ByteArrayOutputStream structure = new ByteArrayOutputStream();
        structure.write(0x84);
        structure.write(0x6a);
        structure.writeBytes("Signature1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        string(structure, header);
        string(structure, new byte[0]);
        string(structure, payload);
        signature.update(structure.toByteArray());
        return signature.verify(signed);
    }

    private static void string(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length < 24) {
            out.write(0x40 + bytes.length);
        } else if (bytes.length < 256) {
            out.write(0x58);
            out.write(bytes.length);
        } else {
            out.write(0x59);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
        }
        out.writeBytes(bytes);
    }

    private static byte[] kid(byte[] certificate) throws GeneralSecurityException {
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(certificate), 8);
    }

    private static Instant time(Object seconds) {
        return Instant.ofEpochSecond(((Number) seconds).longValue());
    }

    private static Object value(JsonParser parser) throws IOException {
        parser.nextToken();
        return current(parser);
    }

    private static Object current(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(current(parser));
                }
                yield list;
            }
            case START_OBJECT -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    Object name = parser instanceof CBORParser ? Integer.valueOf(parser.currentName()) : parser.currentName();
                    parser.nextToken();
                    map.put(name, current(parser));
                }
                yield map;
            }
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_STRING -> parser.getText();
            case VALUE_EMBEDDED_OBJECT -> parser.getBinaryValue();
            case VALUE_TRUE -> true;
            default -> throw new IOException("not expected: " + parser.currentToken());
        };
    }

    /** By the RFC's formula, group by group. */
    private static byte[] base45(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            int value = 0;
            for (int j = group.length() - 1; j >= 0; j--) {
                value = value * 45 + ALPHABET.indexOf(group.charAt(j));
            }
            if (group.length() == 3) {
                out.write(value / 256);
            }
            out.write(value % 256);
        }
        return out.toByteArray();
    }
}
