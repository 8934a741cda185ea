package org.brevet.offline;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;
import java.util.Collection;

/**
 * CBOR from a stranger: each value must be of the kind that is asked for. What else may be wrong with it (the order of keys, lengths longer than
 * needed, keys that nobody asked for) shows when what was read is written again and compared ({@link #same}).
 */
final class Cbor {

    private static final CBOREncodeOptions OPTIONS = new CBOREncodeOptions("allowduplicatekeys=false;resolvereferences=false;keepkeyorder=true");

    private Cbor() {
    }

    /** One value and nothing behind it. @param most bytes */
    static CBORObject read(byte[] bytes, int most) throws Unreadable {
        if (bytes.length > most) {
            throw new Unreadable("CBOR: more than " + most + " bytes");
        }
        try {
            return CBORObject.DecodeFromBytes(bytes, OPTIONS);
        } catch (CBORException broken) {
            throw new Unreadable("CBOR", broken);
        }
    }

    static CBORObject map(CBORObject value) throws Unreadable {
        return kind(value, CBORType.Map);
    }

    static Collection<CBORObject> list(CBORObject value) throws Unreadable {
        return kind(value, CBORType.Array).getValues();
    }

    static String text(CBORObject value) throws Unreadable {
        return kind(value, CBORType.TextString).AsString();
    }

    static byte[] bytes(CBORObject value) throws Unreadable {
        return kind(value, CBORType.ByteString).GetByteString();
    }

    static long whole(CBORObject value, long least, long most) throws Unreadable {
        CBORObject number = kind(value, CBORType.Integer);
        if (!number.CanValueFitInInt64() || number.AsInt64Value() < least || number.AsInt64Value() > most) {
            throw new Unreadable("CBOR: a number out of its range");
        }
        return number.AsInt64Value();
    }

    static boolean isTrue(CBORObject value) throws Unreadable {
        if (!kind(value, CBORType.Boolean).isTrue()) {
            throw new Unreadable("CBOR: what is said only where it is true");
        }
        return true;
    }

    static void same(byte[] read, byte[] written) throws Unreadable {
        if (!Arrays.equals(read, written)) {
            throw new Unreadable("CBOR: not written as docs/verify.md says");
        }
    }

    private static CBORObject kind(CBORObject value, CBORType type) throws Unreadable {
        if (value == null || value.isTagged() || value.getType() != type) {
            throw new Unreadable("CBOR: " + type + " was expected");
        }
        return value;
    }
}
