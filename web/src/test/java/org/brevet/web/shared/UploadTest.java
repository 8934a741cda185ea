package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.Part;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

    @ParameterizedTest
    @CsvSource({"marks.csv, marks.csv", "C:\\x\\y.csv, y.csv", "../../etc/passwd, passwd", "été 1.xlsx, été 1.xlsx", "../, ''", "a\u0000b.csv, ab.csv",
        "a\u202Evsc.exe, avsc.exe", "a\u200Bb\u0007.csv, ab.csv", "a\uD83D.csv, a.csv", "\uD83D\uDE00.csv, \uD83D\uDE00.csv"})
    void aNameIsShownAsWhatItIs(String sent, String shown) {
        assertEquals(shown, Upload.nameOf(part(sent)));
    }

    @Test
    void ofALongNameTheEnd() {
        assertEquals("x".repeat(76) + ".csv", Upload.nameOf(part("x".repeat(10_000) + ".csv")));
        assertEquals("\uD83D\uDE00".repeat(76) + ".csv", Upload.nameOf(part("\uD83D\uDE00".repeat(90) + ".csv")));
    }

    @Test
    void whenAllPagesKeepTooMuchTheOldestLetsGo() {
        KeptUploads kept = new KeptUploads(250);
        Upload first = kept.keep(new Upload("a", new byte[100]));
        Upload second = kept.keep(new Upload("b", new byte[100]));
        assertEquals(100, first.content().length);
        Upload third = kept.keep(new Upload("c", new byte[100]));
        assertEquals(0, first.content().length);
        assertEquals(1, first.kilobytes());
        assertEquals(100, second.content().length);
        assertEquals(100, third.content().length);
    }

    private static Part part(String name) {
        return (Part) Proxy.newProxyInstance(Part.class.getClassLoader(), new Class<?>[] {Part.class}, (proxy, method, arguments) -> name);
    }
}
