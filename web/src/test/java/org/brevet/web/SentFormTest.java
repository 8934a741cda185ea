package org.brevet.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFormTest {

    private static final String TYPE = "multipart/form-data; boundary=x";
    private static final String FIELD = "--x\r\nContent-Disposition: form-data; name=\"f:code\"\r\n\r\nBéni\r\n";
    private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"f:file\"; filename=\"été.csv\"\r\nContent-Type: text/csv\r\n\r\na;b\r\n1;2\r\n\r\n";
    private static final String END = "--x--\r\n";

    @Test
    void fieldsAndFilesAsTheyWereSent() throws IOException {
        SentForm form = read(FIELD + FILE + FIELD.replace("Béni", "--x is no end") + FILE.replace("été", "") + END);
        assertArrayEquals(new String[] {"Béni", "--x is no end"}, form.parameters().get("f:code"));
        assertEquals(1, form.parameters().size());
        List<Part> parts = new ArrayList<>(form.parts());
        assertNull(parts.get(0).getSubmittedFileName());
        assertEquals("été.csv", parts.get(1).getSubmittedFileName());
        assertEquals("text/csv", parts.get(1).getContentType());
        assertEquals("a;b\r\n1;2\r\n", new String(parts.get(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(".csv", parts.get(3).getSubmittedFileName());
        assertThrows(IOException.class, () -> parts.get(1).write("/tmp/x"));
        form.forget();
        assertEquals(0, parts.get(1).getSize());
    }

    @Test
    void anEmptyFileALineBeforeAndNoMoreAfterwards() throws IOException {
        SentForm form = read("a preamble\r\n" + FILE.replace("a;b\r\n1;2\r\n", "").replace("été.csv", "") + END + "more\r\n" + FIELD);
        assertEquals(1, form.parts().size());
        assertEquals(0, form.parts().iterator().next().getSize());
        assertEquals("", form.parts().iterator().next().getSubmittedFileName());
        assertTrue(form.parameters().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b; filename=c", "C:\\x\\y", "..%2F..", "name=\u0000", "a'b(c)", ";"})
    void aNameOfAFileIsNothingButAName(String name) throws IOException {
        Part part = read(FILE.replace("été.csv", name) + END).parts().iterator().next();
        assertEquals(name, part.getSubmittedFileName());
        assertEquals("f:file", part.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--x", "--x--\r\n", "--x\r\n--x--\r\n", "--x\r\n\r\nv\r\n--x--", FIELD, FIELD + FILE, FIELD + "--x-", FIELD + "--xy\r\n--x", "no part at all",
        "--x\r\nContent-Disposition: form-data; name=\"f", "--x\r\nContent-Disposition: form-data; name=\"f\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: attachment; filename=\"f\"\r\n\r\nv\r\n--x--\r\n", "--y\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nv\r\n--y--\r\n"})
    void whatIsCutOrMalformedIsNoForm(String body) {
        assertThrows(IOException.class, () -> read(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"", "multipart/form-data; boundary=y", "multipart/mixed; boundary=x"})
    void withoutItsBoundaryItIsNone(String type) {
        assertThrows(IOException.class, () -> read(FIELD + END, type, (FIELD + END).getBytes(StandardCharsets.UTF_8).length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=\"x\"", "Multipart/Form-Data;boundary=x", "multipart/form-data; charset=UTF-8; boundary=x; a=b"})
    void theBoundaryMayBeWrittenInSeveralWays(String type) throws IOException {
        assertTrue(SentForm.is(type));
        assertEquals(1, read(FIELD + END, type, (FIELD + END).getBytes(StandardCharsets.UTF_8).length).parts().size());
    }

    @Test
    void moreIsToldThanHasCome() {
        assertThrows(IOException.class, () -> read(FIELD + END, TYPE, 1_000));
    }

    @Test
    void noMorePartsThanAFormCanHave() throws IOException {
        assertEquals(100, read(FIELD.repeat(100) + END).parts().size());
        assertThrows(IOException.class, () -> read(FIELD.repeat(101) + END));
        assertThrows(IOException.class, () -> read(FILE.replace("été", "x".repeat(16_000)) + END));
    }

    @Test
    void otherTypesAreNone() {
        assertFalse(SentForm.is(null));
        assertFalse(SentForm.is("application/x-www-form-urlencoded"));
        assertFalse(SentForm.is("multipart/mixed"));
    }

    private static SentForm read(String body) throws IOException {
        return read(body, TYPE, body.getBytes(StandardCharsets.UTF_8).length);
    }

    private static SentForm read(String body, String type, int length) throws IOException {
        return SentForm.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type, length);
    }
}
