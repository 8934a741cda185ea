package org.brevet.offline;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes packed by zlib (RFC 1950), unpacked only to the size that is expected. */
final class Packed {

    private Packed() {
    }

    static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws Unreadable if it is more or less than that many bytes, or something lies behind it */
    static byte[] unpack(byte[] packed, int size) throws Unreadable {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[size + 1];
            int length = 0;
            int more = 1;
            while (more > 0 && length < plain.length) {
                more = inflater.inflate(plain, length, plain.length - length);
                length += more;
            }
            if (length != size || !inflater.finished() || inflater.getRemaining() != 0) {
                throw new Unreadable("zlib: not the bytes that were expected");
            }
            return Arrays.copyOf(plain, size);
        } catch (DataFormatException broken) {
            throw new Unreadable("zlib", broken);
        } finally {
            inflater.end();
        }
    }
}
