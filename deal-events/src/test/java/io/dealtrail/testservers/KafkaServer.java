package io.dealtrail.testservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft, one node) in this JVM, one shared by all tests; a test of faults starts its own and stops it at will. */
public final class KafkaServer implements AutoCloseable {

    private final Path folder =
            Path.of("target", "servers", "kafka-" + UUID.randomUUID()).toAbsolutePath();
    private final int port = FreePorts.next();
    private final int controllerPort = FreePorts.next();
    private @Nullable KafkaRaftServer running;

    private KafkaServer() {}

    /** The broker that all tests of this JVM share; each test uses topics of its own. */
    public static KafkaServer shared() {
        return Shared.SERVER;
    }

    /** A new broker of the caller's own, running, which may be stopped and started again. */
    public static KafkaServer startOwn() {
        KafkaServer server = new KafkaServer();
        server.format();
        server.start();
        return server;
    }

    /** Where clients connect, the same over every start. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The folder in which each partition has one with its log. */
    public Path logs() {
        return folder.resolve("log");
    }

    /** Starts the broker again on the same port and data. */
    public synchronized void start() {
        if (running != null) {
            throw new IllegalStateException("Kafka is running on port " + port);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
        server.startup();
        running = server;
    }

    /** Stops the broker in order and waits until it has let go of its port and data. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.shutdown();
        running.awaitShutdown();
        running = null;
    }

    @Override
    public void close() {
        stop();
    }

    private void format() {
        Path file = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                settings().store(out, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
        String[] command = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(), "--ignore-formatted"
        };
        int result = StorageTool.execute(
                command, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (result != 0) {
            throw new IllegalStateException("Kafka's storage tool ended with " + result);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.setProperty("log.dirs", logs().toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // One broker cannot keep the three copies that these internal topics have by default.
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    /** Starts the shared broker when it is first asked for, and stops it with the JVM. */
    private static final class Shared {
        private static final KafkaServer SERVER = startUntilExit();

        private static KafkaServer startUntilExit() {
            KafkaServer server = startOwn();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "kafka-stop"));
            return server;
        }
    }
}
