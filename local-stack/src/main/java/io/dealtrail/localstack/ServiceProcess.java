package io.dealtrail.localstack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Makes the process of one service: its production classpath and main class, and its settings in a file that only the owner reads. */
final class ServiceProcess {

    private ServiceProcess() {}

    /** @param name of the process, of which each has its own */
    static ChildProcess of(
            String name,
            String module,
            String mainClass,
            Map<String, String> settings,
            ServiceOptions options,
            DataFolder folder) {
        Path file = folder.file("run", name + ".properties");
        folder.writePrivate(file, text(settings, options));
        List<String> arguments = new ArrayList<>();
        arguments.add("-Xmx1g");
        arguments.add("-XX:+ExitOnOutOfMemoryError");
        arguments.addAll(options.jvmOptions());
        arguments.add("-cp");
        arguments.add(Checkout.ofThisCode().classpath(module));
        arguments.add(mainClass);
        arguments.add("--spring.config.additional-location=" + file.toUri());
        return new ChildProcess(name, arguments, folder);
    }

    private static String text(Map<String, String> settings, ServiceOptions options) {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.putAll(options.properties());
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Written at each start of the local stack");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
