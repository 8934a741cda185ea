package org.brevet.offline;

import com.upokecenter.cbor.CBORObject;

/** The claims that code and snapshot share (RFC 8392, 3.1) and where the others stand. */
final class Claims {

    static final String ISSUER = "CCLAM";
    static final int ISS = 1;
    static final int EXP = 4;
    static final int NBF = 5;
    static final int IAT = 6;
    /** In code and snapshot: of a demonstration. */
    static final int SPECIMEN = 10;
    /** Seconds: the end of the year 9999. */
    static final long LAST_SECOND = 253_402_300_799L;

    private Claims() {
    }

    static CBORObject begun() {
        return CBORObject.NewOrderedMap().Add(ISS, ISSUER);
    }

    static void requireIssuer(CBORObject claims) throws Unreadable {
        if (!ISSUER.equals(Cbor.text(claims.get(ISS)))) {
            throw new Unreadable("Of another authority");
        }
    }

    /** Seconds since 1970. */
    static long time(CBORObject claims, int claim) throws Unreadable {
        return Cbor.whole(claims.get(claim), 0, LAST_SECOND);
    }
}
