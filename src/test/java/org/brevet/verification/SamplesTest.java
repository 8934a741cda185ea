package org.brevet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevet.verification.application.Verify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/samples give what their README says, by the command that anybody would type. */
class SamplesTest {

    private static final Path FOLDER = Path.of("..", "docs", "samples");
    private static final Pattern FILE = Pattern.compile("`([^`]+\\.(?:txt|pdf))`");

    record Row(String file, String snapshot, String verdict, String reason, int exit) {
    }

    @BeforeAll
    static void writeIfWanted() throws IOException {
        if ("write".equals(System.getProperty("brevet.samples"))) {
            for (Map.Entry<String, byte[]> file : SamplePapers.files().entrySet()) {
                Files.write(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 6 && cells[1].contains("`")) {
                Matcher file = FILE.matcher(cells[1]);
                while (file.find()) {
                    rows.add(new Row(file.group(1), cells[2].replace("`", "").strip(), cells[3].replace("`", "").strip(),
                            cells[4].replace("`", "").strip(), Integer.parseInt(cells[5].strip())));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesWhatTheReadmeSays(Row row) throws Exception {
        for (List<String> keys : List.of(List.of("--keys", "keys.json"), List.of("--root", "root.pem", "--keys", "keys.jws"))) {
            List<String> call = new ArrayList<>(keys);
            if (!row.snapshot().equals("none")) {
                call.addAll(List.of("--snapshot", row.snapshot()));
            }
            call.addAll(List.of("--crl", "root.crl", "--at", "2027-04-16", "--json", row.file()));
            Verify verify = Verify.run(FOLDER, call);
            Map<String, Object> said = JSONObjectUtils.parse(verify.out());
            assertEquals(row.verdict(), said.get("verdict"), verify.out());
            assertEquals(row.reason(), said.getOrDefault("reason", ""), verify.out());
            assertEquals(row.exit(), verify.exit());
            assertEquals(row.file().endsWith(".pdf"), said.containsKey("document"));
        }
    }

    /** What is in the folder is what the table speaks of: no sample that nobody checks. */
    @Test
    void nothingElseIsThere() throws IOException {
        Set<String> named = new TreeSet<>(Set.of("README.md", "keys.json", "keys.jws", "root.pem", "root.crl", "snapshot.txt", "snapshot-old.txt"));
        rows().forEach(row -> named.add(row.file()));
        try (Stream<Path> there = Files.list(FOLDER)) {
            assertEquals(named, new TreeSet<>(there.map(file -> file.getFileName().toString()).toList()));
        }
        assertTrue(rows().size() > 25);
    }
}
