package io.dealtrail.projection.generations;

import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schemas of the read database, with the rights of their owner: migrates the table of generations, and the tables of every generation by the
 * same migrations, each with a history of its own. The first generation is in the schema in which the tables always were. What belongs to no
 * generation, the audit ledger, has a schema of its own.
 */
public final class GenerationSchemas {

    private static final String CONTROL = "read_side";
    private static final String LEDGER = "ledger";

    private final Flyway flyway;
    private final ReadModelsVersion version;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GenerationSchemas(Flyway flyway, ReadModelsVersion version) {
        this.flyway = flyway;
        this.version = version;
        this.jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        this.transaction = new TransactionTemplate(
                new DataSourceTransactionManager(flyway.getConfiguration().getDataSource()));
    }

    /** Brings all tables there are up to date; on an empty database makes the first generation's. */
    void migrate() {
        configured(CONTROL).locations("classpath:db/generations").load().migrate();
        configured(LEDGER).locations("classpath:db/ledger").load().migrate();
        String base = base();
        boolean landed = jdbc.sql("select to_regclass(quote_ident(?) || '.event_log') is not null")
                .param(base)
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                        insert into read_side.generation (number, schema_name, search_path, version, state, ready_at)
                        values (1, ?, quote_ident(?), ?, 'READY', now()) on conflict do nothing""")
                .params(base, base, (landed ? ReadModelsVersion.FIRST : version).number())
                .update();
        jdbc.sql("insert into read_side.live (number) values (1) on conflict do nothing")
                .update();
        existing(base).forEach(this::prepare);
    }

    /** Makes the schema of a generation, or brings it up to date; repeated after a crash it goes on. */
    public void prepare(String schema) {
        if (schema.equals(base())) {
            flyway.migrate();
            return;
        }
        String role = Objects.requireNonNull(
                flyway.getConfiguration().getPlaceholders().get("app_role"), "placeholder app_role");
        jdbc.sql("create schema if not exists " + quoted(schema)).update();
        jdbc.sql("grant usage on schema " + quoted(schema) + " to " + quoted(role))
                .update();
        configured(schema).load().migrate();
    }

    /** Drops the tables of a generation that is retired. */
    public void drop(String schema) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local lock_timeout = '2s'").update();
            if (schema.equals(base())) {
                tables(schema)
                        .forEach(table -> jdbc.sql("drop table " + quoted(schema) + "." + quoted(table) + " cascade")
                                .update());
            } else {
                jdbc.sql("drop schema if exists " + quoted(schema) + " cascade").update();
            }
        });
    }

    /** Those with tables; where nothing is in its schema yet, whoever fills a generation makes them. */
    private List<String> existing(String base) {
        return jdbc.sql("""
                        select schema_name from read_side.generation
                        where dropped_at is null and state <> 'RETIRED'
                          and (schema_name = ? or to_regnamespace(quote_ident(schema_name)) is not null)
                        order by number""").param(base).query((row, _) -> row.getString(1)).list();
    }

    /** Those that the migrations made, which the live generation has as well: others may keep tables of their own beside them. */
    private List<String> tables(String schema) {
        return jdbc.sql("""
                        select tablename from pg_tables
                        where schemaname = ?
                          and tablename in (select tablename from pg_tables
                                            join read_side.generation on schema_name = schemaname
                                            join read_side.live using (number))
                        order by tablename""").param(schema).query((row, _) -> row.getString(1)).list();
    }

    private String base() {
        String configured = flyway.getConfiguration().getDefaultSchema();
        return configured == null
                ? jdbc.sql("select current_schema()").query(String.class).single()
                : configured;
    }

    private FluentConfiguration configured(String schema) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .defaultSchema(schema)
                .schemas(schema);
    }

    /** A name as SQL writes it, whatever is in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
