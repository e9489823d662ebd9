package io.dealtrail.system;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;

/** Takes from the broker what it had acknowledged. */
final class BrokerLosses {

    private BrokerLosses() {}

    static void topic(CheckedRun run, Random random) throws Exception {
        run.fault("topic deleted", Struck.KAFKA, () -> {
            try (Admin admin =
                    Admin.create(Map.of("bootstrap.servers", run.system().bootstrapServers()))) {
                admin.deleteTopics(List.of(TopicRecord.TOPIC)).all().get();
            }
        });
    }

    static void tails(CheckedRun run, Random random) throws Exception {
        run.fault("tails lost", Struck.KAFKA, () -> {
            run.system().killKafka();
            run.awaitAccepted(Struck.SOME);
            LostTails.cut(run.system().kafkaFolder(), random);
            run.system().startKafka();
        });
    }
}
