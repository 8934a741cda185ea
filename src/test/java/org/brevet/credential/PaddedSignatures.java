package org.brevet.credential;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * EU DSS 6.4 before BouncyCastle 1.85 and later, which no longer passes over what stands behind a signature (bc-java issue 2360): zeros fill the room
 * that is kept for it in every signed PDF. Takes them away, changes nothing else, and is found before the original as a service on the class path.
 */
public final class PaddedSignatures extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] padded) {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            in.readObject();
            return super.parseToCMS(Arrays.copyOf(padded, padded.length - in.available()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
