package org.brevet.register.application;

import java.io.Serializable;
import org.brevet.register.CertificateState;

/** Which certificates a list shows: {@code state} null and "" ask for all; {@code words}: part of a number, or of the holder's names in any order. */
public record RegisterFilter(CertificateState state, String qualification, String words) implements Serializable {

    public static final RegisterFilter ALL = new RegisterFilter(null, "", "");
}
