package org.brevet.offline;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** ES256 (RFC 9053, 2.1): ECDSA on P-256 with SHA-256, the signature as r and s of 32 bytes each, not as DER. */
final class P256 {

    static final int SIGNATURE_BYTES = 64;
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    /** Half of the platform's time, which is a fifth of a certificate's document; keys that do not leave their device are used by its own provider. */
    private static final Provider QUICKER = new BouncyCastleProvider();
    private static final ECParameterSpec CURVE = curve();

    private P256() {
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = key.getEncoded() != null ? Signature.getInstance(ALGORITHM, QUICKER) : Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("The key does not sign", refused);
        }
    }

    /** False also for what is no signature at all, one of DER among it. */
    static boolean fits(PublicKey key, byte[] content, byte[] signed) {
        if (signed.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM, QUICKER);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException none) {
            return false;
        }
    }

    static boolean is(ECPublicKey key) {
        ECParameterSpec spec = key.getParams();
        return spec.getCurve().equals(CURVE.getCurve()) && spec.getGenerator().equals(CURVE.getGenerator()) && spec.getOrder().equals(CURVE.getOrder());
    }

    static ECPublicKey key(BigInteger x, BigInteger y) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has P-256", impossible);
        }
    }
}
