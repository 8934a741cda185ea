package org.brevet.credential.domain;

/** The document's colours, as 0xRRGGBB: each stays apart from its neighbours in grey print. */
final class Palette {

    static final int NAVY = 0x073a69;
    static final int INK = 0x16202b;
    static final int GREY = 0x4a5866;
    static final int GOLD = 0xb48a1e;
    static final int PALE = 0xeef4fa;
    static final int RULE = 0xcfd6dd;
    static final int FLAG_BLUE = 0x007fff;
    static final int FLAG_YELLOW = 0xf7d618;
    static final int FLAG_RED = 0xce1021;
    /** Of lines that lie under text. */
    static final int GROUND = 0xdfe8f1;
    static final int GROUND_DEEPER = 0xd2dfeb;
    static final int BAND = 0x8fa9c4;

    private Palette() {
    }
}
