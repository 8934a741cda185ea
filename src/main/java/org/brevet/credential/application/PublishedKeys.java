package org.brevet.credential.application;

import java.time.Instant;
import org.brevet.offline.KeyList;

/**
 * What anybody needs to check without us, as signed by the root when the keys last changed.
 *
 * @param root certificate, PEM
 * @param revoked its list of revoked certificates, DER
 * @param signedKeys the key list, JWS
 * @param keys the same list, JSON
 */
public record PublishedKeys(byte[] root, byte[] revoked, String signedKeys, String keys, Instant asOf) {

    static PublishedKeys of(byte[] root, byte[] revoked, String signedKeys, KeyList list) {
        return new PublishedKeys(root, revoked, signedKeys, list.written(), list.asOf());
    }
}
