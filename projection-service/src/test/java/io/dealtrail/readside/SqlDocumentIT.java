package io.dealtrail.readside;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.analyst.AnalystSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on SQL: its examples have answers, and it lists what the catalog does, in the same words. */
class SqlDocumentIT {

    private static final Path PAGE = Path.of("..", "docs", "sql.md");
    private static final String REFERENCE = "## Reference\n";
    private static final Pattern EXAMPLE = Pattern.compile("```sql\n(.*?)\n```", Pattern.DOTALL);
    private static final String SCHEMA = "'analyst_v1'::regnamespace";
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final AnalystSession SQL = AnalystSession.open(SIDE.analystUrl());

    @BeforeAll
    static void project() throws Exception {
        SIDE.apply(NokiaXiaomi.chain().events());
        SQL.run("set search_path = analyst_v1");
    }

    @AfterAll
    static void stop() {
        SQL.close();
        SIDE.close();
        ISSUER.close();
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(example -> example.group(1).strip().replaceFirst(";$", ""))
                .filter(example -> example.matches("(?s)(select|with) .*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasAnAnswer(String example) {
        assertThat(SQL.rows(example)).isNotEmpty();
    }

    @Test
    void listsWhatTheCatalogDoes() throws IOException {
        String listed = functions() + views();
        Files.writeString(Path.of("target", "sql-reference.md"), REFERENCE + "\n" + listed);
        String page = Files.readString(PAGE);
        assertThat(page.substring(page.indexOf(REFERENCE) + REFERENCE.length()).strip())
                .as("docs/sql.md; how it should be is in target/sql-reference.md")
                .isEqualTo(listed.strip());
    }

    @Test
    void explainsEveryColumn() {
        assertThat(SQL.rows(
                        "select relname, attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                                + " where relnamespace = " + SCHEMA + " and col_description(c.oid, a.attnum) is null"))
                .isEmpty();
    }

    private static String functions() {
        return SQL
                .rows(
                        "select proname, pg_get_function_arguments(p.oid) as arguments, obj_description(p.oid, 'pg_proc') as said,"
                                + " case when proretset then prorettype::bigint end as type from pg_proc p where pronamespace = "
                                + SCHEMA
                                + " order by p.oid")
                .stream()
                .map(function -> "### `%s(%s)`\n\n%s.\n\n%s"
                        .formatted(
                                function.path("proname").asString(),
                                arguments(function.path("arguments").asString()),
                                function.path("said").asString(),
                                function.path("type").isNull()
                                        ? ""
                                        : columns(function.path("type").asLong())))
                .collect(joining());
    }

    private static String arguments(String declared) {
        return declared.replaceAll("DEFAULT NULL::[a-z ]+", "= null")
                .replaceAll("DEFAULT ('?\\w+'?)(::\\w+)?", "= $1")
                .replace("timestamp with time zone", "timestamptz");
    }

    private static String columns(long type) {
        return SQL
                .rows(
                        "select attname, format_type(atttypid, atttypmod) as type, col_description(attrelid, attnum) as said"
                                + " from pg_attribute join pg_type t on t.typrelid = attrelid where t.oid = ? and attnum > 0 order by attnum",
                        type)
                .stream()
                .map(column -> "| `%s` | %s | %s |\n"
                        .formatted(
                                column.path("attname").asString(),
                                column.path("type").asString().replace("timestamp with time zone", "timestamptz"),
                                column.path("said").asString()))
                .collect(joining("", "| Column | Type | Is |\n|---|---|---|\n", "\n"));
    }

    private static String views() {
        return SQL
                .rows(
                        "select relname, obj_description(oid, 'pg_class') as said from pg_class where relkind = 'v' and relnamespace = "
                                + SCHEMA + " order by oid")
                .stream()
                .map(view -> "| `%s` | %s |\n"
                        .formatted(
                                view.path("relname").asString(),
                                view.path("said").asString()))
                .collect(joining("", "### Views\n\n| View | Is |\n|---|---|\n", ""));
    }
}
