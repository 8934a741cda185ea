package org.brevet.register.application;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateState;

/** A certificate as the register has it: stored standing, frozen content, life in order. */
public record RegisterEntry(UUID id, UUID person, CertificateState state, CertificateContent content, String contentDigest, List<LifeEvent> life)
        implements Serializable {

    public String number() {
        return content.number();
    }
}
