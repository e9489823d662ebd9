package io.dealtrail.localstack;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of a local stack, {@code dealtrail.local.*}, from arguments, system properties or environment variables.
 *
 * @param folder where data, keys, logs and passwords are kept
 * @param seed whether the first start posts the Nokia–Xiaomi deal
 * @param kafka settings of the broker, over those that the local stack gives it
 */
public record StackSettings(
        @DefaultValue(".dealtrail") Path folder,
        @DefaultValue Ports port,
        @DefaultValue("true") boolean seed,
        @DefaultValue ServiceOptions dealService,
        @DefaultValue ServiceOptions projectionService,
        @DefaultValue Map<String, String> kafka) {

    static StackSettings of(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("dealtrail.local", StackSettings.class);
    }
}
