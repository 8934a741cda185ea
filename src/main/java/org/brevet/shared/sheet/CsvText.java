package org.brevet.shared.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * The characters of a text file: what its byte order mark says; without one UTF-16 where every other byte is zero, UTF-8 where all of it
 * is, else Windows-1252, as French Excel writes. A file that is partly UTF-8 is refused: its names would be spoilt without anybody noticing.
 */
final class CsvText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CsvText() {
    }

    static String decode(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return plain(strict(file, 3, StandardCharsets.UTF_8));
        }
        if (begins(file, 0xFF, 0xFE)) {
            return plain(strict(file, 2, StandardCharsets.UTF_16LE));
        }
        if (begins(file, 0xFE, 0xFF)) {
            return plain(strict(file, 2, StandardCharsets.UTF_16BE));
        }
        if (everyOtherIsZero(file)) {
            return plain(strict(file, 0, file[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        }
        try {
            return plain(decode(file, 0, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            if (partlyUtf8(file)) {
                throw Refused.because(Reason.of("import.encoding", lineOfFirstFault(file)));
            }
            return plain(strict(file, 0, WINDOWS_1252));
        }
    }

    private static String plain(String text) {
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF-")) {
            throw Refused.because(Reason.of("import.notText"));
        }
        return text;
    }

    private static String strict(byte[] file, int from, Charset charset) {
        try {
            return decode(file, from, charset);
        } catch (CharacterCodingException broken) {
            throw Refused.because(Reason.of("import.notText"));
        }
    }

    private static String decode(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from)).toString();
    }

    /** Judged by the first two characters: a heading begins with letters that need one byte. */
    private static boolean everyOtherIsZero(byte[] file) {
        return file.length >= 4 && (file[0] == 0) != (file[1] == 0) && (file[2] == 0) == (file[0] == 0) && (file[3] == 0) == (file[1] == 0);
    }

    private static boolean begins(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a letter with an accent stands there as UTF-8 has it: in Windows-1252 it would be read as Ã or Å with a sign behind. */
    private static boolean partlyUtf8(byte[] file) {
        for (int i = 0; i + 1 < file.length; i++) {
            int lead = file[i] & 0xFF;
            if (lead >= 0xC3 && lead <= 0xC5 && (file[i + 1] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static int lineOfFirstFault(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
