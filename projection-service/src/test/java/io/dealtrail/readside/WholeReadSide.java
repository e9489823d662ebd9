package io.dealtrail.readside;

import static org.awaitility.Awaitility.await;

import io.dealtrail.projection.ProjectionServiceApplication;
import io.dealtrail.projection.generations.ReadModelsVersion;
import io.dealtrail.projection.intake.TestStore;
import io.dealtrail.projection.intake.TestTopic;
import io.dealtrail.projection.live.SseClient;
import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.ReadModel;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole service with Kafka, PostgreSQL and deal-service's feed: as one or more instances in this process, or as a process that can be killed. */
final class WholeReadSide implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(60);
    private static final int PARTNERSHIPS = 20;

    final TestDatabase database;
    final TestTopic topic = new TestTopic();
    final TestStore store = new TestStore();
    private final TestIssuer issuer = TestIssuer.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Instance> instances = new ArrayList<>();

    WholeReadSide() {
        this(PostgresServer.shared().createDatabase("projection_generations"));
    }

    WholeReadSide(TestDatabase database) {
        this.database = database;
    }

    /** Starts an instance of this software. */
    Instance start(String... settings) {
        return start(ReadModelsVersion.CURRENT.number(), settings);
    }

    /** Starts an instance of software with another version of the read models. */
    Instance start(int version, String... settings) {
        return start(
                context -> context.registerBean(
                        "testedVersion",
                        ReadModelsVersion.class,
                        () -> new ReadModelsVersion(version),
                        WholeReadSide::prefer),
                settings);
    }

    /** Starts an instance with one more read model, which does with each event what the test says, and writes nothing. */
    Instance startWith(Consumer<AppliedEvent> model, String... settings) {
        return start(
                context -> context.registerBean("tested", ReadModel.class, () -> new TestedModel(model)), settings);
    }

    private Instance start(Consumer<GenericApplicationContext> more, String... settings) {
        Instance instance = new Instance(new SpringApplicationBuilder(ProjectionServiceApplication.class)
                .initializers(context -> more.accept((GenericApplicationContext) context))
                .run(settings(settings)));
        instances.add(instance);
        return instance;
    }

    /** Does what a test says. */
    private record TestedModel(Consumer<AppliedEvent> each) implements ReadModel {

        @Override
        public String name() {
            return "tested";
        }

        @Override
        public void apply(AppliedBatch batch) {
            batch.events().forEach(each);
        }
    }

    private static void prefer(BeanDefinition bean) {
        bean.setPrimary(true);
    }

    /** Starts an instance as a process of its own. */
    Process startProcess(String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ProjectionServiceApplication.class.getName()));
        command.addAll(List.of(settings(settings)));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "killed-instance.log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String[] settings(String... more) {
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", database.appUser()),
                Map.entry("spring.datasource.password", database.appPassword()),
                Map.entry("spring.flyway.user", database.ownerUser()),
                Map.entry("spring.flyway.password", database.ownerPassword()),
                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.url()),
                Map.entry(
                        "dealtrail.kafka.bootstrap-servers",
                        KafkaServer.shared().bootstrapServers()),
                Map.entry("dealtrail.topic.name", topic.name),
                Map.entry("dealtrail.deal-service.url", store.url()),
                Map.entry("dealtrail.intake.group", "group-" + topic.name),
                Map.entry("dealtrail.intake.poll-every", "50ms"),
                Map.entry("dealtrail.intake.check-topic-every", "200ms"),
                Map.entry("dealtrail.intake.repair-every", "50ms"),
                Map.entry("dealtrail.intake.gap-after", "30s"),
                Map.entry("dealtrail.live.poll-every", "20ms"),
                Map.entry("dealtrail.rebuild.every", "100ms")));
        for (String each : more) {
            String[] setting = each.split("=", 2);
            settings.put(setting[0].substring("--".length()), setting[1]);
        }
        return settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    /** More events, of each partnership in turn. */
    void happen(int events) {
        topic.publish(IntStream.range(0, events)
                .mapToObj(_ -> store.happen("deal-" + store.events().size() % PARTNERSHIPS))
                .toList());
    }

    /** Those of which events happen. */
    static List<String> partnerships() {
        return IntStream.range(0, PARTNERSHIPS)
                .mapToObj(number -> "deal-" + number)
                .toList();
    }

    long count(String sql) {
        return owner().sql(sql).query(Long.class).single();
    }

    /** Behind the service's back, as the owner of the tables. */
    JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword()));
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
        topic.close();
        store.close();
        issuer.close();
        http.shutdownNow();
    }

    /** One instance in this process. */
    final class Instance implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final String readerToken = issuer.token("deals:read");

        private Instance(ConfigurableApplicationContext context) {
            this.context = context;
        }

        Http reader() {
            return new Http(url(), issuer.token("deals:read"));
        }

        Http admin() {
            return new Http(url(), issuer.token("deals:admin"));
        }

        /** Waits until readers are told this position. */
        void awaitPosition(long position) {
            Http reader = reader();
            await().atMost(SOON)
                    .until(
                            () -> reader.get("/v1/partnerships?limit=1")
                                    .headers()
                                    .firstValue("Projection-Position"),
                            found -> found.orElse("").equals(Long.toString(position)));
        }

        /** The feed from its first event on. */
        SseClient stream() {
            return new SseClient(feed("?since=0").body()).read();
        }

        /** Opens the feed, with further headers as name, value, name, value. */
        HttpResponse<InputStream> feed(String query, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/v1/events" + query))
                    .header("Authorization", "Bearer " + readerToken)
                    .header("Accept", "text/event-stream");
            if (headers.length > 0) {
                request.headers(headers);
            }
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private String url() {
            return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
