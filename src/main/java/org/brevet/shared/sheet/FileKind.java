package org.brevet.shared.sheet;

/** What a file is by its first bytes; its name says nothing that could be relied on. */
enum FileKind {
    /** A workbook, or another file of that kind. */
    ZIP,
    /** Excel before 2007, or a workbook under a password. */
    OLD_EXCEL,
    /** Pictures, packed files and such. */
    OTHER,
    TEXT;

    private static final int[][] OTHERS = {{0x89, 'P', 'N', 'G'}, {0xFF, 0xD8, 0xFF}, {'G', 'I', 'F', '8'}, {'%', 'P', 'D', 'F'}, {0x1F, 0x8B},
            {'R', 'a', 'r', '!'}, {'7', 'z', 0xBC, 0xAF}, {0x7F, 'E', 'L', 'F'}, {'{', '\\', 'r', 't', 'f'}, {'B', 'Z', 'h'}, {0xFD, '7', 'z', 'X', 'Z'}};

    static FileKind of(byte[] file) {
        if (begins(file, 'P', 'K', 3, 4) || begins(file, 'P', 'K', 5, 6) || begins(file, 'P', 'K', 7, 8)) {
            return ZIP;
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_EXCEL;
        }
        for (int[] other : OTHERS) {
            if (begins(file, other)) {
                return OTHER;
            }
        }
        return TEXT;
    }

    private static boolean begins(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
