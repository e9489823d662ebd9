package io.dealtrail.localstack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** The main class of the broker's JVM: formats its storage at the first start, then runs until it is told to stop. */
final class KafkaBroker {

    /** Always the same, so that formatting what is formatted already changes nothing; 16 bytes in Kafka's own writing. */
    private static final String CLUSTER = "ZGVhbHRyYWlsLWxvY2FsMA";

    private KafkaBroker() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        format(file);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path file) {
        String[] command = {"format", "--cluster-id", CLUSTER, "--config", file.toString(), "--ignore-formatted"};
        int result = StorageTool.execute(command, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (result != 0) {
            throw new IllegalStateException("Kafka's storage tool ended with " + result);
        }
    }
}
