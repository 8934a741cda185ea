package org.brevet.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;

/**
 * What all migrations together make, as text under version control: a change of the schema is read in the review, and both databases have
 * the same. Renewed by {@code mvn -q test -pl src -Dtest=SchemaTest -Dbrevet.golden=write}.
 */
class SchemaTest {

    private static final Path GOLDEN = Path.of("test/resources/schema/golden.txt");
    private static final String RENEW = """
            The schema is not the one in src/test/resources/schema/golden.txt. If the new migration means it so, run
              mvn -q test -pl src -Dtest=SchemaTest -Dbrevet.golden=write
            and commit the file with the migration. Written (-) and found (+):
            """;
    private static final String DIFFERS = """
            PostgreSQL's schema is not H2's: write the migration so that both get the same. H2 (-) and PostgreSQL (+):
            """;

    @BothDatabases
    void theSchemaIsTheOneWrittenDown(TestDatabase database) throws SQLException, IOException {
        try (TestDatabase.Schema schema = database.fresh(); Connection connection = schema.source().getConnection()) {
            boolean h2 = database == TestDatabase.H2;
            String found = new SchemaText(connection).write();
            if (h2 && "write".equals(System.getProperty("brevet.golden"))) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, found);
            }
            String golden = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
            String written = h2 ? golden : SchemaText.withoutExpressions(golden);
            assertTrue(written.equals(found), () -> (h2 ? RENEW : DIFFERS) + SchemaText.difference(written, found));
        }
    }
}
