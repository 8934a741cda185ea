package org.brevet.offline;

import com.upokecenter.cbor.CBORObject;

/** What a forger without the key can do. */
public final class ForgedCodes {

    private static final int PAYLOAD = 2;

    private ForgedCodes() {
    }

    /** Another content under the signature of a genuine code. */
    public static String changed(String genuine, CertificateCode other) {
        try {
            CBORObject code = CBORObject.DecodeFromBytes(Base45.decode(genuine.substring(CertificateCode.PREFIX.length())));
            code.Untag().set(PAYLOAD, CBORObject.FromObject(other.payload()));
            return CertificateCode.PREFIX + Base45.encode(code.EncodeToBytes());
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
