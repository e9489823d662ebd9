package io.dealtrail.localstack;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The parts of one local stack; started in the order in which they need each other, stopped in the opposite one. */
public final class RunningStack implements AutoCloseable {

    private final StackSettings settings;
    private final DataFolder folder;
    private final Progress progress;
    private final StopOrder stopOrder = new StopOrder();
    private final Waiting waiting = new Waiting();
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final DevIssuer issuer;
    private final Services services;

    private RunningStack(StackSettings settings, DataFolder folder, PrintStream out) {
        this.settings = settings;
        this.folder = folder;
        this.progress = new Progress(out);
        Secrets secrets = Secrets.in(folder);
        this.postgres = new PostgresProcess(folder, secrets, settings.port().postgres());
        this.kafka = new KafkaProcess(folder, settings.port(), settings.kafka());
        this.issuer = new DevIssuer(folder, secrets, settings.port());
        this.services = new Services(settings, folder, secrets, postgres, kafka);
    }

    /** Takes the folder, ends what a killed stack left running in it, and checks the ports; nothing runs yet. */
    public static RunningStack prepare(StackSettings settings, PrintStream out) {
        DataFolder folder = DataFolder.open(settings.folder());
        try {
            Leftovers.stop(folder);
            settings.port().requireFree();
            return new RunningStack(settings, folder, out);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** Returns when both services are ready and the seed deal can be read. */
    public void start() {
        progress.say("Starting Dealtrail in " + folder() + " …");
        together(List.of(this::startPostgres, this::startKafka, this::startIssuer));
        folder.writePrivate(tokenFile(), token());
        folder.writePrivate(analystUrlFile(), postgres.analystUrl());
        together(List.of(this::startDealService, this::startProjectionService));
        Seed seed = new Seed(folder);
        if (settings.seed() && !seed.isPosted()) {
            progress.step("posting the Nokia–Xiaomi deal", () -> {
                seed.post(services.dealServiceUrl(), services.projectionServiceUrl(), token());
                return null;
            });
        }
    }

    /** Stops whatever runs, the services first; the data stays. */
    @Override
    public void close() {
        stopOrder.stopAll();
        progress.close();
        folder.close();
    }

    boolean isStopping() {
        return stopOrder.isStopping();
    }

    private Void startPostgres() {
        return progress.step("starting PostgreSQL 18", () -> {
            stopOrder.start(StopOrder.Tier.STORAGE, postgres::start, postgres::stop);
            return null;
        });
    }

    private Void startKafka() {
        return progress.step("starting Kafka", () -> {
            ChildProcess broker = kafka.process();
            stopOrder.start(StopOrder.Tier.STORAGE, broker::start, broker::stop);
            waiting.until(broker, kafka::isReady);
            return null;
        });
    }

    private Void startIssuer() {
        return progress.step("starting the issuer of tokens", () -> {
            stopOrder.start(StopOrder.Tier.ISSUER, issuer::start, issuer::stop);
            return null;
        });
    }

    private Void startDealService() {
        return startService(services.dealService(), services.dealServiceUrl());
    }

    private Void startProjectionService() {
        return startService(services.projectionService(), services.projectionServiceUrl());
    }

    private Void startService(ChildProcess service, URI url) {
        return progress.step("starting " + service.name(), () -> {
            stopOrder.start(StopOrder.Tier.SERVICES, service::start, service::stop);
            waiting.untilReady(service, Services.readinessOf(url));
            return null;
        });
    }

    private static void together(List<Callable<Void>> steps) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> step : threads.invokeAll(steps)) {
                step.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof StackFailure known
                    ? known
                    : new StackFailure("The start failed: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The start was interrupted", interrupted);
        }
    }

    /** Waits until a service that was started again is ready. */
    public void awaitReady(ChildProcess service) throws InterruptedException {
        URI url = service == services.dealService() ? services.dealServiceUrl() : services.projectionServiceUrl();
        waiting.untilReady(service, Services.readinessOf(url));
    }

    public ChildProcess dealService() {
        return services.dealService();
    }

    /** Starts one more deal-service beside the first, and waits until it is ready. */
    public ChildProcess startFurtherDealService(int port) throws InterruptedException {
        ChildProcess further = services.furtherDealService(port);
        stopOrder.start(StopOrder.Tier.SERVICES, further::start, further::stop);
        waiting.untilReady(further, Services.readinessOf(URI.create("http://localhost:" + port)));
        return further;
    }

    public ChildProcess projectionService() {
        return services.projectionService();
    }

    public ChildProcess kafka() {
        return kafka.process();
    }

    public PostgresProcess postgres() {
        return postgres;
    }

    public URI dealServiceUrl() {
        return services.dealServiceUrl();
    }

    public URI projectionServiceUrl() {
        return services.projectionServiceUrl();
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** A token with every scope. */
    public String token() {
        return issuer.token();
    }

    StackSettings settings() {
        return settings;
    }

    Path folder() {
        return folder.path("");
    }

    Path tokenFile() {
        return folder.path("dev-token");
    }

    Path analystUrlFile() {
        return folder.path("analyst-url");
    }
}
