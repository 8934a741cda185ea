package org.brevet.credential;

/** R64: why a certificate's paper is made again with the same number. */
public enum DuplicateGround {
    /** made before papers bore a code that is read without a network */
    NO_OFFLINE_CODE,
    /** its signature or its code is of a key that no longer counts */
    KEY_WITHDRAWN,
    LOST, DAMAGED
}
