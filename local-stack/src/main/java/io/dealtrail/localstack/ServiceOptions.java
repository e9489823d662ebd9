package io.dealtrail.localstack;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a person or a test adds to the start of one service.
 *
 * @param jvmOptions options of its JVM, such as an agent
 * @param properties settings of the service, over those that the local stack gives it
 */
public record ServiceOptions(
        @DefaultValue List<String> jvmOptions, @DefaultValue Map<String, String> properties) {

    /** Nothing added. */
    public static ServiceOptions none() {
        return new ServiceOptions(List.of(), Map.of());
    }
}
