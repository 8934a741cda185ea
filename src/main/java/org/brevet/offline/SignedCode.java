package org.brevet.offline;

import com.upokecenter.cbor.CBORObject;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A COSE_Sign1 (RFC 9052, 4.2) with its prefix, as docs/verify.md says. Reading tells what is there; whether the signature fits is
 * {@link #signedBy}'s to say.
 */
final class SignedCode {

    private static final int SIGN1 = 18;
    private static final int ALGORITHM = 1;
    private static final int KEY_ID = 4;
    private static final long ES256 = -7;
    /** The tag, protected header, unprotected header and lengths. */
    private static final int FRAME = 40;

    private final long algorithm;
    private final KeyId kid;
    private final byte[] payload;
    private final byte[] signature;

    private SignedCode(long algorithm, KeyId kid, byte[] payload, byte[] signature) {
        this.algorithm = algorithm;
        this.kid = kid;
        this.payload = payload;
        this.signature = signature;
    }

    static SignedCode sign(byte[] payload, CodeSigner signer) {
        KeyId kid = signer.id();
        return new SignedCode(ES256, kid, payload, P256.sign(signer.key(), toBeSigned(header(ES256, kid), payload)));
    }

    /** How long the text becomes, whoever signs it. */
    static int textLength(String prefix, byte[] payload) {
        return new SignedCode(ES256, KeyId.of(new byte[KeyId.BYTES]), payload, new byte[P256.SIGNATURE_BYTES]).text(prefix).length();
    }

    /** @param most bytes of the whole. @throws Unreadable whatever is wrong but the signature itself */
    static SignedCode read(String text, String prefix, int most) throws Unreadable {
        String plain = text.strip();
        if (!plain.startsWith(prefix)) {
            throw new Unreadable("Does not begin with " + prefix);
        }
        if (plain.length() - prefix.length() > (most + 1L) / 2 * 3) {
            throw new Unreadable("Too long");
        }
        byte[] bytes = Base45.decode(plain.substring(prefix.length()));
        CBORObject whole = Cbor.read(bytes, most);
        if (whole.getTagCount() != 1 || !whole.HasMostOuterTag(SIGN1)) {
            throw new Unreadable("COSE: not a COSE_Sign1");
        }
        List<CBORObject> parts = new ArrayList<>(Cbor.list(whole.UntagOne()));
        if (parts.size() != 4) {
            throw new Unreadable("COSE: four parts were expected");
        }
        CBORObject header = Cbor.map(Cbor.read(Cbor.bytes(parts.get(0)), FRAME));
        byte[] kid = Cbor.bytes(header.get(KEY_ID));
        if (kid.length != KeyId.BYTES) {
            throw new Unreadable("COSE: a kid of 8 bytes was expected");
        }
        SignedCode code = new SignedCode(Cbor.whole(header.get(ALGORITHM), Integer.MIN_VALUE, Integer.MAX_VALUE), KeyId.of(kid),
                Cbor.bytes(parts.get(2)), Cbor.bytes(parts.get(3)));
        Cbor.same(bytes, code.bytes());
        return code;
    }

    KeyId kid() {
        return kid;
    }

    byte[] payload() {
        return payload.clone();
    }

    boolean signedBy(PublicKey key) {
        return algorithm == ES256 && P256.fits(key, toBeSigned(header(algorithm, kid), payload), signature);
    }

    byte[] bytes() {
        CBORObject parts = CBORObject.NewArray().Add(header(algorithm, kid)).Add(CBORObject.NewMap()).Add(payload).Add(signature);
        return parts.WithTag(SIGN1).EncodeToBytes();
    }

    String text(String prefix) {
        return prefix + Base45.encode(bytes());
    }

    private static byte[] header(long algorithm, KeyId kid) {
        return CBORObject.NewOrderedMap().Add(ALGORITHM, algorithm).Add(KEY_ID, kid.bytes()).EncodeToBytes();
    }

    /** The Sig_structure of RFC 9052, 4.4, without external data. */
    private static byte[] toBeSigned(byte[] header, byte[] payload) {
        return CBORObject.NewArray().Add("Signature1").Add(header).Add(new byte[0]).Add(payload).EncodeToBytes();
    }
}
