package org.brevet.credential;

import org.brevet.shared.DomainEvent;

/**
 * R64: an officer had the paper made again. {@code duplicate}: which one it is, from 1 on; digest and signer are the new file's; {@code byFactor}: a
 * second factor confirmed it.
 */
public record DocumentReissued(String subject, DuplicateGround ground, int duplicate, String digest, String signer, boolean byFactor)
        implements DomainEvent {
}
