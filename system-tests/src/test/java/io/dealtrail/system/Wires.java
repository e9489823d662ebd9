package io.dealtrail.system;

import io.dealtrail.localstack.Ports;
import io.dealtrail.localstack.ServiceOptions;
import io.dealtrail.testservers.FreePorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A wire between each service and each of its servers, and what services and broker have to be told to use them. */
final class Wires implements AutoCloseable {

    private final Ports ports;
    private final int kafkaForDeals = FreePorts.next();
    private final int kafkaForProjections = FreePorts.next();
    final Wire dealsToPostgres;
    final Wire dealsToKafka;
    final Wire projectionsToPostgres;
    final Wire projectionsToKafka;

    Wires(Ports ports) {
        this.ports = ports;
        dealsToPostgres = new Wire(FreePorts.next(), ports.postgres());
        dealsToKafka = new Wire(FreePorts.next(), kafkaForDeals);
        projectionsToPostgres = new Wire(FreePorts.next(), ports.postgres());
        projectionsToKafka = new Wire(FreePorts.next(), kafkaForProjections);
    }

    ServiceOptions dealService(ServiceOptions others) {
        return with(others, "deals", dealsToPostgres, dealsToKafka);
    }

    ServiceOptions projectionService(ServiceOptions others) {
        return with(others, "projections", projectionsToPostgres, projectionsToKafka);
    }

    private static ServiceOptions with(ServiceOptions others, String database, Wire postgres, Wire kafka) {
        Map<String, String> properties = new HashMap<>(others.properties());
        properties.put(
                "spring.datasource.url", "jdbc:postgresql://localhost:%d/%s".formatted(postgres.port(), database));
        properties.put("dealtrail.kafka.bootstrap-servers", "localhost:" + kafka.port());
        return new ServiceOptions(others.jvmOptions(), Map.copyOf(properties));
    }

    /** A broker tells clients where it is: those of a wire are told the wire's own port. */
    Map<String, String> kafka() {
        return Map.of(
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d,DEALS://localhost:%d,PROJECTIONS://localhost:%d"
                        .formatted(ports.kafka(), ports.kafkaController(), kafkaForDeals, kafkaForProjections),
                "advertised.listeners",
                "PLAINTEXT://localhost:%d,DEALS://localhost:%d,PROJECTIONS://localhost:%d"
                        .formatted(ports.kafka(), dealsToKafka.port(), projectionsToKafka.port()),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DEALS:PLAINTEXT,PROJECTIONS:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT");
    }

    /** Everything passes again. */
    void clear() {
        all().forEach(wire -> wire.become(Weather.FAIR));
    }

    List<Wire> all() {
        return List.of(dealsToPostgres, dealsToKafka, projectionsToPostgres, projectionsToKafka);
    }

    @Override
    public void close() {
        all().forEach(Wire::close);
    }
}
