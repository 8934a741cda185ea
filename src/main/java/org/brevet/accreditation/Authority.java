package org.brevet.accreditation;

import org.brevet.shared.BilingualText;

/** Who certifies and on what footing, as each certificate states it (docs/domain/standards.md section 7). */
public final class Authority {

    public static final BilingualText NAME = new BilingualText("Centre congolais de lutte antimines (CCLAM)", "Congolese Mine Action Centre (CCLAM)");
    public static final BilingualText LEGAL_BASIS = new BilingualText(
            "Loi n° 11/007 du 9 juillet 2011 portant mise en œuvre de la Convention d’Ottawa en République démocratique du Congo",
            "Law no. 11/007 of 9 July 2011 implementing the Ottawa Convention in the Democratic Republic of the Congo");
    public static final BilingualText SIGNATORY_CAPACITY = new BilingualText("Autorité de décision, pour le CCLAM", "Deciding authority, for CCLAM");

    private Authority() {
    }
}
