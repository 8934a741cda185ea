package org.brevet.offline;

import com.upokecenter.cbor.CBORObject;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition as the code holds it (R62). {@code texts}: kilograms, an area, or a text in French and English; none where the kind says all, or
 * where the text is so long that the paper must be read ({@link #onPaperOnly}).
 */
public record CodeCondition(Kind kind, List<String> texts) implements Serializable {

    /** Bytes of UTF-8. */
    static final int LONGEST_TEXT = 60;

    /** A restriction for health is a TEXT: only what it forbids. */
    public enum Kind {
        UNDER_SUPERVISION(1, 0), MAX_NEQ(2, 1), AREA(3, 1), TEXT(5, 2);

        private final int number;
        private final int texts;

        Kind(int number, int texts) {
            this.number = number;
            this.texts = texts;
        }

        /** Whether a long text may be left out: never the kilograms. */
        private boolean mayBeShort() {
            return this == AREA || this == TEXT;
        }

        private static Kind numbered(long number) throws Unreadable {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            throw new Unreadable("A condition of a kind that is not known: " + number);
        }
    }

    public CodeCondition {
        texts = List.copyOf(texts);
        boolean whole = texts.size() == kind.texts || texts.isEmpty() && kind.mayBeShort();
        if (!whole || texts.stream().anyMatch(text -> text.isEmpty() || bytes(text) > LONGEST_TEXT)) {
            throw new IllegalArgumentException(kind + " with " + texts.size() + " texts");
        }
    }

    /** With its texts, or without them where one of them lacks or is too long for the code. */
    public static CodeCondition of(Kind kind, String... texts) {
        boolean onPaper = List.of(texts).stream().anyMatch(text -> text.isEmpty() || bytes(text) > LONGEST_TEXT);
        return new CodeCondition(kind, onPaper && kind.mayBeShort() ? List.of() : List.of(texts));
    }

    public boolean onPaperOnly() {
        return texts.isEmpty() && kind.mayBeShort();
    }

    CBORObject written() {
        CBORObject condition = CBORObject.NewArray().Add(kind.number);
        texts.forEach(condition::Add);
        return condition;
    }

    static CodeCondition read(CBORObject value) throws Unreadable {
        List<CBORObject> parts = new ArrayList<>(Cbor.list(value));
        if (parts.isEmpty()) {
            throw new Unreadable("A condition without a kind");
        }
        Kind kind = Kind.numbered(Cbor.whole(parts.get(0), 0, Integer.MAX_VALUE));
        List<String> texts = new ArrayList<>();
        for (CBORObject text : parts.subList(1, parts.size())) {
            texts.add(Cbor.text(text));
        }
        try {
            return new CodeCondition(kind, texts);
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("A condition that says too little or too much", wrong);
        }
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
