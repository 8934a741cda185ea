package org.brevet.shared.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema of a connection, written so that H2 and PostgreSQL give the same. The two print the expression of a check each in its own way:
 * both give the columns and literals in it, H2 alone the expression, behind a bar.
 */
final class SchemaText {

    private static final String BAR = "  | ";
    private static final Map<String, String> TYPES = Map.of("character varying", "varchar", "character large object", "text",
            "binary varying", "bytea", "binary large object", "bytea");
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|[a-z_][a-z_0-9]*|\\d+(?:\\.\\d+)?");
    private final Connection connection;
    private final boolean h2;

    SchemaText(Connection connection) throws SQLException {
        this.connection = connection;
        h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    static String withoutExpressions(String text) {
        return text.lines().map(line -> line.contains(BAR) ? line.substring(0, line.indexOf(BAR)) : line).reduce("", (a, b) -> a + b + "\n");
    }

    /** What one has and the other lacks, each line with the table it stands under. */
    static String difference(String written, String found) {
        List<String> lines = new ArrayList<>();
        List<String> left = underTables(written);
        List<String> right = underTables(found);
        left.stream().filter(line -> !right.contains(line)).forEach(line -> lines.add("- " + line));
        right.stream().filter(line -> !left.contains(line)).forEach(line -> lines.add("+ " + line));
        return lines.isEmpty() ? "The same lines, in another order" : String.join("\n", lines);
    }

    private static List<String> underTables(String text) {
        List<String> lines = new ArrayList<>();
        String table = "";
        for (String line : text.split("\n")) {
            table = line.startsWith(" ") ? table : line;
            lines.add(line.startsWith(" ") ? table + ":" + line.substring(1) : line);
        }
        return lines;
    }

    String write() throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        rows("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                + " and table_name <> 'flyway_schema_history'", row -> tables.put(row.getString(1), new ArrayList<>()));
        columns(tables);
        keys(tables);
        checks(tables);
        indexes(tables);
        StringBuilder text = new StringBuilder();
        tables.forEach((table, lines) -> {
            text.append(table).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        });
        rows("select lower(sequence_name), start_value, increment from information_schema.sequences where lower(sequence_schema) = 'public' order by 1",
                row -> text.append("sequence ").append(row.getString(1)).append(" start ").append(row.getString(2)).append(" by ")
                        .append(row.getString(3)).append('\n'));
        return text.toString();
    }

    /** By name, not by place: a column that a later migration adds stands last in one database as in the other. */
    private void columns(Map<String, List<String>> tables) throws SQLException {
        rows("""
                select lower(table_name), lower(column_name), lower(data_type), character_maximum_length, numeric_precision, numeric_scale,
                       is_nullable, column_default
                  from information_schema.columns where lower(table_schema) = 'public' order by table_name, ordinal_position""", row -> {
            List<String> lines = tables.get(row.getString(1));
            if (lines != null) {
                String standing = row.getString(8);
                lines.add(row.getString(2) + " " + type(row) + (row.getString(7).equals("NO") ? " not null" : "")
                        + (standing == null ? "" : " default " + standing.toLowerCase(Locale.ROOT).replaceAll("::[a-z ]+", "")));
            }
        });
    }

    private static String type(ResultSet row) throws SQLException {
        String type = TYPES.getOrDefault(row.getString(3), row.getString(3));
        return switch (type) {
            case "varchar" -> row.getLong(4) > 1_000_000 ? "text" : type + "(" + row.getLong(4) + ")";
            case "numeric" -> type + "(" + row.getInt(5) + ", " + row.getInt(6) + ")";
            default -> type;
        };
    }

    private void keys(Map<String, List<String>> tables) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        rows("""
                select lower(constraint_name), lower(column_name) from information_schema.key_column_usage
                 where lower(constraint_schema) = 'public' order by constraint_name, ordinal_position""",
                row -> columns.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2)));
        Map<String, String> tableOf = new TreeMap<>();
        Map<String, String> references = new TreeMap<>();
        rows("select lower(constraint_name), lower(table_name) from information_schema.table_constraints where lower(constraint_schema) = 'public'",
                row -> tableOf.put(row.getString(1), row.getString(2)));
        rows("""
                select lower(constraint_name), lower(unique_constraint_name), lower(delete_rule) from information_schema.referential_constraints
                 where lower(constraint_schema) = 'public'""", row -> {
            String target = row.getString(2);
            String rule = row.getString(3).replace("restrict", "no action");
            references.put(row.getString(1), " references " + tableOf.get(target) + " " + columns.get(target)
                    + (rule.equals("no action") ? "" : " on delete " + rule));
        });
        rows("""
                select lower(table_name), lower(constraint_type), lower(constraint_name) from information_schema.table_constraints
                 where lower(constraint_schema) = 'public' and constraint_type <> 'CHECK' order by 1, 2 desc, 3""", row -> {
            List<String> lines = tables.get(row.getString(1));
            if (lines != null) {
                String name = row.getString(3);
                lines.add(row.getString(2) + " " + name + " " + columns.get(name) + references.getOrDefault(name, ""));
            }
        });
    }

    private void checks(Map<String, List<String>> tables) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        rows("select lower(table_name), lower(column_name) from information_schema.columns where lower(table_schema) = 'public'",
                row -> columns.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2)));
        String query = h2 ? """
                select lower(t.table_name), lower(t.constraint_name), c.check_clause
                  from information_schema.table_constraints t join information_schema.check_constraints c
                    on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
                 where lower(t.constraint_schema) = 'public' order by 1, 2""" : """
                select t.relname, c.conname, pg_get_constraintdef(c.oid)
                  from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype = 'c' and c.connamespace = 'public'::regnamespace
                 order by 1, 2""";
        rows(query, row -> {
            String table = row.getString(1);
            String expression = row.getString(3).replaceAll("\\s+", " ").replaceAll("CAST\\((\\S+) AS [A-Z]+(\\(\\d+\\))?\\)", "$1");
            tables.get(table).add("check " + row.getString(2) + " " + parts(expression, columns.get(table))
                    + (h2 ? BAR + expression.replace("\"", "") : ""));
        });
    }

    /** Each column and literal once: PostgreSQL repeats some. */
    private static TreeSet<String> parts(String expression, List<String> columns) {
        TreeSet<String> parts = new TreeSet<>();
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            String one = token.group();
            if (one.startsWith("'") || Character.isDigit(one.charAt(0)) || columns.contains(one)) {
                parts.add(one);
            }
        }
        return parts;
    }

    /** Those that migrations name; the others come with keys, each database in its way. */
    private void indexes(Map<String, List<String>> tables) throws SQLException {
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            Map<String, String> found = new TreeMap<>();
            try (ResultSet row = connection.getMetaData().getIndexInfo(null, null, table.getKey(), false, false)) {
                while (row.next()) {
                    String name = row.getString("INDEX_NAME");
                    if (name != null && name.startsWith("ix_")) {
                        String unique = row.getBoolean("NON_UNIQUE") ? "" : "unique ";
                        String column = row.getString("COLUMN_NAME");
                        found.merge(unique + "index " + name, column, (a, b) -> a + ", " + b);
                    }
                }
            }
            found.forEach((name, columns) -> table.getValue().add(name + " [" + columns + "]"));
        }
    }

    private void rows(String query, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
