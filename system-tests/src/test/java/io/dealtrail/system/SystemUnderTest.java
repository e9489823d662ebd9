package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import io.dealtrail.localstack.ChildProcess;
import io.dealtrail.localstack.Ports;
import io.dealtrail.localstack.RunningStack;
import io.dealtrail.localstack.ServiceOptions;
import io.dealtrail.localstack.StackSettings;
import io.dealtrail.testservers.FreePorts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A whole system of a test's own, on free ports and with its own data, whose processes can be killed and started again. */
final class SystemUnderTest implements AutoCloseable {

    /** How long the slowest machine may take for what a crash left behind; a bound, and no measure. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final StackSettings settings;
    private final RunningStack stack;
    private final @Nullable Wires wires;

    private SystemUnderTest(StackSettings settings, RunningStack stack, @Nullable Wires wires) {
        this.settings = settings;
        this.stack = stack;
        this.wires = wires;
    }

    /** Starts an empty system. */
    static SystemUnderTest start() {
        return start(ServiceOptions.none(), ServiceOptions.none());
    }

    /** Starts an empty system whose services have options of their own, such as an agent that injects faults. */
    static SystemUnderTest start(ServiceOptions dealService, ServiceOptions projectionService) {
        Path folder = Path.of("target", "systems", UUID.randomUUID().toString());
        return start(new StackSettings(folder, freePorts(), false, dealService, projectionService, Map.of()));
    }

    /** Starts an empty system with {@link Wires} between its services and their servers. */
    static SystemUnderTest startWired() {
        return startWired(ServiceOptions.none(), ServiceOptions.none());
    }

    /** The same with further options of the services. */
    static SystemUnderTest startWired(ServiceOptions dealService, ServiceOptions projectionService) {
        Path folder = Path.of("target", "systems", UUID.randomUUID().toString());
        Ports ports = freePorts();
        Wires wires = new Wires(ports);
        return start(
                new StackSettings(
                        folder,
                        ports,
                        false,
                        wires.dealService(dealService),
                        wires.projectionService(projectionService),
                        wires.kafka()),
                wires);
    }

    /** Starts a system as a newcomer does: with the Nokia–Xiaomi deal in it. */
    static SystemUnderTest startWithSeed() {
        Path folder = Path.of("target", "systems", UUID.randomUUID().toString());
        return start(
                new StackSettings(folder, freePorts(), true, ServiceOptions.none(), ServiceOptions.none(), Map.of()));
    }

    private static SystemUnderTest start(StackSettings settings) {
        return start(settings, null);
    }

    private static SystemUnderTest start(StackSettings settings, @Nullable Wires wires) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RunningStack stack = RunningStack.prepare(settings, out);
        try {
            stack.start();
            return new SystemUnderTest(settings, stack, wires);
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    /** Stops it, and starts it again on what it holds, with other options of its services: as another version of them would be. */
    SystemUnderTest restarted(ServiceOptions dealService, ServiceOptions projectionService) {
        close();
        return start(new StackSettings(
                settings.folder(), settings.port(), false, dealService, projectionService, settings.kafka()));
    }

    /** What is between the services and their servers, where it was started so. */
    Wires wires() {
        return Objects.requireNonNull(wires, "started without wires");
    }

    /** A client of deal-service with every scope. */
    Client dealService() {
        return new Client(stack.dealServiceUrl(), stack.token());
    }

    /** Where deal-service answers. */
    URI dealServiceUrl() {
        return stack.dealServiceUrl();
    }

    /** A client of projection-service with every scope. */
    Client projectionService() {
        return new Client(stack.projectionServiceUrl(), stack.token());
    }

    /** Kills deal-service as a crash would, without waiting for anything in flight. */
    void killDealService() {
        stack.dealService().kill();
    }

    void killProjectionService() {
        stack.projectionService().kill();
    }

    /** Asks it to stop in order, as whoever deploys it does. */
    void stopProjectionService() {
        stack.projectionService().stop();
    }

    void killKafka() {
        stack.kafka().kill();
    }

    void killPostgres() {
        stack.postgres().kill();
    }

    void startDealService() throws InterruptedException {
        startAgain(stack.dealService());
    }

    void startProjectionService() throws InterruptedException {
        startAgain(stack.projectionService());
    }

    void startKafka() {
        stack.kafka().start();
    }

    void startPostgres() {
        stack.postgres().start();
    }

    /** Whether deal-service runs: a fault planted in it may have ended it. */
    boolean dealServiceRuns() {
        return stack.dealService().isAlive();
    }

    boolean projectionServiceRuns() {
        return stack.projectionService().isAlive();
    }

    /** What deal-service and projection-service answer when they are asked whether everything behind their answers works. */
    List<Integer> flow() {
        return Stream.of(dealService(), projectionService())
                .map(service -> service.get("/actuator/health/flow").status())
                .toList();
    }

    /** The processes of its own code and the broker, by name. */
    Map<String, Long> processes() {
        return Stream.of(stack.dealService(), stack.projectionService(), stack.kafka())
                .collect(Collectors.toMap(ChildProcess::name, ChildProcess::pid));
    }

    /** Waits until the read side has applied everything that is stored. */
    void awaitCaughtUp() {
        long last = Stored.everything(databaseUrl("deals")).size();
        await("read side at " + last).atMost(PATIENCE).until(() -> appliedPosition() == last);
    }

    private long appliedPosition() {
        String header = projectionService().get("/v1/partnerships?limit=1").header("Projection-Position");
        return header.isEmpty() ? 0 : Long.parseLong(header);
    }

    /** Commands and programs written for the ports and the folder of a first start, for those of this system. */
    String here(String commands) {
        return commands.replace(
                        "http://localhost:8080", stack.projectionServiceUrl().toString())
                .replace("http://localhost:8081", stack.dealServiceUrl().toString())
                .replace("localhost:19092", bootstrapServers())
                .replace("$(cat .dealtrail/dev-token)", stack.token())
                .replace(".dealtrail/", settings.folder().toAbsolutePath() + "/");
    }

    /** Its addresses and a token as variables of a shell, by the names that the pages use. */
    String surroundings() {
        return "export READ='%s' WRITE='%s' KAFKA='%s' TOKEN='%s'\n"
                .formatted(
                        stack.projectionServiceUrl(), stack.dealServiceUrl(), stack.bootstrapServers(), stack.token());
    }

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    /** JDBC address of a service's database as the superuser, to look behind its back. */
    String databaseUrl(String database) {
        return stack.postgres().superuserUrl(database);
    }

    /** JDBC address of the read side's database as whoever asks it by SQL. */
    String analystUrl() {
        return stack.postgres().analystJdbcUrl();
    }

    /** Copies what PostgreSQL has on its disk, while it is stopped: a backup. */
    Path backUpPostgres() throws IOException {
        Path backup = settings.folder().resolve("backup-" + UUID.randomUUID());
        stack.postgres().stop();
        copy(postgresFolder(), backup);
        stack.postgres().start();
        return backup;
    }

    /** PostgreSQL as it was when the backup was made; it must not run. */
    void restorePostgres(Path backup) throws IOException {
        FileSystemUtils.deleteRecursively(postgresFolder());
        copy(backup, postgresFolder());
    }

    /** Where the broker keeps its logs. */
    Path kafkaFolder() {
        return settings.folder().resolve("kafka");
    }

    private Path postgresFolder() {
        return settings.folder().resolve("postgres");
    }

    /** With the owners and permissions that PostgreSQL asks for. */
    private static void copy(Path from, Path to) throws IOException {
        try {
            Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                    .inheritIO()
                    .start();
            if (copying.waitFor() != 0) {
                throw new IOException("Cannot copy " + from);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Copying " + from);
        }
    }

    /** Takes everything out of the read side's database, as if it had just been made; its service must not run. */
    void emptyProjections() {
        try (Connection connection = DriverManager.getConnection(databaseUrl("projections"));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare each text; begin
                        for each in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)' loop
                            execute format('drop schema %I cascade', each);
                        end loop;
                    end $$""");
            statement.execute("create schema public authorization projection_owner");
            statement.execute("grant usage on schema public to projection_app");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void startAgain(ChildProcess service) throws InterruptedException {
        service.start();
        stack.awaitReady(service);
    }

    private static Ports freePorts() {
        return new Ports(
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next());
    }

    @Override
    public void close() {
        stack.close();
        if (wires != null) {
            wires.close();
        }
    }
}
