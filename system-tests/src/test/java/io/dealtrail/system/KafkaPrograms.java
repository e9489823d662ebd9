package io.dealtrail.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Kafka's own command line programs, under the names that they have in its distribution. */
final class KafkaPrograms {

    private static final Map<String, String> PROGRAMS = Map.of(
            "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand",
            "kafka-delete-records.sh", "org.apache.kafka.tools.DeleteRecordsCommand");

    private KafkaPrograms() {}

    /** Functions for a shell, one for each. */
    static String forBash() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return PROGRAMS.entrySet().stream()
                .map(program -> "%s() { '%s' -cp '%s' %s \"$@\"; }\n"
                        .formatted(program.getKey(), java, System.getProperty("java.class.path"), program.getValue()))
                .collect(Collectors.joining());
    }
}
