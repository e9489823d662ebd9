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
import java.util.concurrent.ThreadLocalRandom;
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
    private final Surroundings surroundings;
    private final FurtherDealService further;

    private SystemUnderTest(StackSettings settings, RunningStack stack, Surroundings surroundings) {
        this.settings = settings;
        this.stack = stack;
        this.surroundings = surroundings;
        this.further = new FurtherDealService(stack);
    }

    /**
     * What faults are done with.
     *
     * @param wires between services and servers
     * @param disks of the servers
     * @param clocks of services, by name
     */
    private record Surroundings(
            @Nullable Wires wires, @Nullable Disks disks, Map<String, FakeClock> clocks) {

        static final Surroundings NONE = new Surroundings(null, null, Map.of());

        void close() {
            if (wires != null) {
                wires.close();
            }
            if (disks != null) {
                disks.close();
            }
        }
    }

    /** Starts an empty system. */
    static SystemUnderTest start() {
        return start(ServiceOptions.none(), ServiceOptions.none());
    }

    /** Starts an empty system whose services have options of their own, such as an agent that injects faults. */
    static SystemUnderTest start(ServiceOptions dealService, ServiceOptions projectionService) {
        return start(new StackSettings(newFolder(), freePorts(), false, dealService, projectionService, Map.of()));
    }

    /** Starts an empty system with {@link Wires} between its services and their servers. */
    static SystemUnderTest startWired() {
        return startWired(newFolder(), ServiceOptions.none(), ServiceOptions.none(), null, Map.of());
    }

    /** Starts an empty system whose servers have disks of their own. */
    static SystemUnderTest startOnDisks() {
        return startOnDisks(newFolder(), ServiceOptions.none(), ServiceOptions.none());
    }

    private static SystemUnderTest startOnDisks(
            Path folder, ServiceOptions dealService, ServiceOptions projectionService) {
        SystemUnderTest system = startWired(folder, dealService, projectionService, Disks.in(folder), Map.of());
        system.disks().settle();
        return system;
    }

    /** Starts an empty system with crash points, and with what else strikes of a tier are done with. */
    static SystemUnderTest startFor(Strike.Tier tier, CrashPoints points) {
        Path folder = newFolder();
        ServiceOptions deals = points.plantedIn(CrashPoint.Service.DEAL);
        ServiceOptions projections = points.plantedIn(CrashPoint.Service.PROJECTION);
        return switch (tier) {
            case SHORT, LONG, PACKETS -> startWired(folder, deals, projections, null, Map.of());
            case SUBSCRIBERS -> startWired(folder, deals, ManySubscribers.allowedBy(projections), null, Map.of());
            case DISKS -> startOnDisks(folder, deals, projections);
            case CLOCKS -> {
                FakeClock dealClock = FakeClock.in(folder, "deal-service.clock");
                FakeClock projectionClock = FakeClock.in(folder, "projection-service.clock");
                yield startWired(
                        folder,
                        dealClock.seenBy(deals),
                        projectionClock.seenBy(projections),
                        null,
                        Map.of(Struck.DEAL_SERVICE, dealClock, Struck.PROJECTION_SERVICE, projectionClock));
            }
        };
    }

    private static SystemUnderTest startWired(
            Path folder,
            ServiceOptions dealService,
            ServiceOptions projectionService,
            @Nullable Disks disks,
            Map<String, FakeClock> clocks) {
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
                new Surroundings(wires, disks, clocks));
    }

    /** Starts a system as a newcomer does: with the Nokia–Xiaomi deal in it. */
    static SystemUnderTest startWithSeed() {
        return start(new StackSettings(
                newFolder(), freePorts(), true, ServiceOptions.none(), ServiceOptions.none(), Map.of()));
    }

    private static Path newFolder() {
        return Path.of("target", "systems", UUID.randomUUID().toString());
    }

    private static SystemUnderTest start(StackSettings settings) {
        return start(settings, Surroundings.NONE);
    }

    private static SystemUnderTest start(StackSettings settings, Surroundings surroundings) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RunningStack stack = RunningStack.prepare(settings, out);
        try {
            stack.start();
            return new SystemUnderTest(settings, stack, surroundings);
        } catch (RuntimeException failed) {
            stack.close();
            surroundings.close();
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
        return Objects.requireNonNull(surroundings.wires(), "started without wires");
    }

    /** Those of its servers, where it was started with them. */
    Disks disks() {
        return Objects.requireNonNull(surroundings.disks(), "started without disks");
    }

    /** The clock that a service sees, where it was started with one. */
    FakeClock clock(String service) {
        return Objects.requireNonNull(surroundings.clocks().get(service), service);
    }

    /** A client of one of the deal-services that were started, with every scope. */
    Client anyDealService() {
        return further.url()
                .filter(_ -> ThreadLocalRandom.current().nextBoolean())
                .map(url -> new Client(url, stack.token()))
                .orElseGet(this::dealService);
    }

    /** Starts one more deal-service beside the first. */
    void startFurtherDealService() throws InterruptedException {
        further.start();
    }

    void killFurtherDealService() {
        further.kill();
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

    /** Starts it, and does not wait until it is ready. */
    void launchDealService() {
        stack.dealService().start();
    }

    /** Starts it, and does not wait until it is ready. */
    void launchProjectionService() {
        stack.projectionService().start();
    }

    boolean kafkaRuns() {
        return stack.kafka().isAlive();
    }

    boolean postgresRuns() {
        return stack.postgres().isAlive();
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

    /** The processes of its own code and the broker that run, by name. */
    Map<String, Long> processes() {
        return Stream.of(stack.dealService(), stack.projectionService(), stack.kafka())
                .filter(ChildProcess::isAlive)
                .collect(Collectors.toMap(ChildProcess::name, ChildProcess::pid));
    }

    /** Waits until the read side has applied everything that is stored. */
    void awaitCaughtUp() {
        awaitApplied(storedEvents());
    }

    /** How many events are stored. */
    long storedEvents() {
        return Stored.everything(databaseUrl("deals")).size();
    }

    /** Waits until the read side has applied so many events, or more. */
    void awaitApplied(long last) {
        await("read side at " + last).atMost(PATIENCE).until(() -> appliedPosition() >= last);
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

    /** The file of the key with which checkpoints of the ledger can be verified. */
    Path ledgerKey() {
        return settings.folder().resolve("ledger.pub").toAbsolutePath();
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
        surroundings.close();
    }
}
