package io.dealtrail.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The loopback ports of everything that runs; each is a setting of its own, {@code dealtrail.local.port.*}. */
public record Ports(
        @DefaultValue("15432") int postgres,
        @DefaultValue("19092") int kafka,
        @DefaultValue("19093") int kafkaController,
        @DefaultValue("8082") int issuer,
        @DefaultValue("8081") int dealService,
        @DefaultValue("8080") int projectionService) {

    /** Refuses, naming the setting that helps, where another program listens on one of the ports. */
    void requireFree() {
        named().forEach((name, port) -> {
            if (!isFree(port)) {
                throw new StackFailure(taken(name, port));
            }
        });
    }

    private Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("postgres", postgres);
        named.put("kafka", kafka);
        named.put("kafka-controller", kafkaController);
        named.put("issuer", issuer);
        named.put("deal-service", dealService);
        named.put("projection-service", projectionService);
        return named;
    }

    private static String taken(String name, int port) {
        return """
                Port %d, meant for %s, is taken by another program. Choose another one by its setting, for example:
                  DEALTRAIL_LOCAL_PORT_%s=%d ./mvnw -q spring-boot:run -pl local-stack -am""".formatted(port, name, name.replace("-", "").toUpperCase(Locale.ROOT), port + 10_000);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
