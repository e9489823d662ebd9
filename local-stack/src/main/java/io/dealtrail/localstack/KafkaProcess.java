package io.dealtrail.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker (KRaft, one node) in a JVM of its own. */
final class KafkaProcess {

    private static final int ANSWER_SECONDS = 2;

    private final Ports ports;
    private final ChildProcess process;

    /** @param further settings of the broker, over those that it has otherwise */
    KafkaProcess(DataFolder folder, Ports ports, Map<String, String> further) {
        this.ports = ports;
        Path settings = folder.file("run", "kafka.properties");
        folder.writePrivate(settings, settings(folder, further));
        this.process = new ChildProcess(
                "kafka",
                List.of(
                        "-Xmx512m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        settings.toString()),
                folder);
    }

    ChildProcess process() {
        return process;
    }

    String bootstrapServers() {
        return "localhost:" + ports.kafka();
    }

    /** Whether the broker answers clients. */
    boolean isReady() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "request.timeout.ms",
                ANSWER_SECONDS * 1000,
                "default.api.timeout.ms",
                ANSWER_SECONDS * 1000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String settings(DataFolder folder, Map<String, String> further) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("process.roles=broker,controller");
        lines.add("node.id=1");
        lines.add("listeners=PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d"
                .formatted(ports.kafka(), ports.kafkaController()));
        lines.add("controller.listener.names=CONTROLLER");
        lines.add("controller.quorum.voters=1@localhost:" + ports.kafkaController());
        lines.add("log.dirs=" + folder.path("kafka"));
        lines.add("auto.create.topics.enable=false");
        lines.add("unclean.leader.election.enable=false");
        lines.add("group.initial.rebalance.delay.ms=0");
        // A broker that was killed may register again only when its last registration has run out.
        lines.add("broker.session.timeout.ms=6000");
        // One broker cannot keep the three copies that these internal topics have by default.
        lines.add("offsets.topic.replication.factor=1");
        lines.add("offsets.topic.num.partitions=8");
        lines.add("transaction.state.log.replication.factor=1");
        lines.add("transaction.state.log.min.isr=1");
        lines.add("transaction.state.log.num.partitions=8");
        lines.add("share.coordinator.state.topic.replication.factor=1");
        lines.add("share.coordinator.state.topic.min.isr=1");
        // Of two lines with the same name the second one counts.
        further.forEach((name, value) -> lines.add(name + "=" + value));
        return lines.toString();
    }
}
