package io.dealtrail.system;

import io.dealtrail.localstack.ChildProcess;
import io.dealtrail.localstack.Ports;
import io.dealtrail.localstack.RunningStack;
import io.dealtrail.localstack.ServiceOptions;
import io.dealtrail.localstack.StackSettings;
import io.dealtrail.testservers.FreePorts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A whole system of a test's own, on free ports and with its own data, whose processes can be killed and started again. */
final class SystemUnderTest implements AutoCloseable {

    private final RunningStack stack;

    private SystemUnderTest(RunningStack stack) {
        this.stack = stack;
    }

    /** Starts an empty system. */
    static SystemUnderTest start() {
        return start(ServiceOptions.none(), ServiceOptions.none());
    }

    /** Starts an empty system whose services have options of their own, such as an agent that injects faults. */
    static SystemUnderTest start(ServiceOptions dealService, ServiceOptions projectionService) {
        Path folder = Path.of("target", "systems", UUID.randomUUID().toString());
        return start(new StackSettings(folder, freePorts(), false, dealService, projectionService));
    }

    private static SystemUnderTest start(StackSettings settings) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RunningStack stack = RunningStack.prepare(settings, out);
        try {
            stack.start();
            return new SystemUnderTest(stack);
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    /** A client of deal-service with every scope. */
    Client dealService() {
        return new Client(stack.dealServiceUrl(), stack.token());
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

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    /** JDBC address of a service's database as the superuser, to look behind its back. */
    String databaseUrl(String database) {
        return stack.postgres().superuserUrl(database);
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
    }
}
