package io.dealtrail.system;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every property that a service reads: its own in application.yml, its settings records, and those that the libraries on its classpath
 * describe in their metadata.
 */
final class ServiceProperties {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<String, String> written = new HashMap<>();
    private final Set<String> environmentNames = new HashSet<>();

    private ServiceProperties() {}

    static ServiceProperties of(String module) {
        ServiceProperties properties = new ServiceProperties();
        Path folder = Path.of("..", module);
        properties.readApplicationFile(folder.resolve("src/main/resources"));
        properties.readLibraries(folder.resolve("target/runtime.classpath"));
        properties.readSettings(folder.resolve("target/classes"));
        return properties;
    }

    /** Whether the environment variable sets a property that something reads. */
    boolean known(String environmentName) {
        return environmentNames.contains(environmentName);
    }

    /** The value that the service's own file gives. */
    String value(String property) {
        return Objects.requireNonNull(written.get(property), property);
    }

    private void readApplicationFile(Path resources) {
        Path file = Stream.of("application.yml", "application.yaml")
                .map(resources::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try (InputStream in = Files.newInputStream(file)) {
            // A file may hold further documents that apply in some cases only.
            new Yaml().loadAll(in).forEach(document -> flatten("", document));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        written.keySet().forEach(this::add);
    }

    private void flatten(String prefix, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(prefix.isEmpty() ? key.toString() : prefix + "." + key, inner));
        } else if (value != null) {
            written.put(prefix, value.toString());
            // A placeholder reads another property.
            value.toString().lines().forEach(this::addPlaceholders);
        }
    }

    private void addPlaceholders(String text) {
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", start + 1)) {
            int end = text.indexOf('}', start);
            String inner = text.substring(start + 2, end);
            int fallback = inner.indexOf(':');
            add(fallback < 0 ? inner : inner.substring(0, fallback));
        }
    }

    private void readLibraries(Path classpath) {
        try {
            for (String library : Files.readString(classpath).strip().split(File.pathSeparator, -1)) {
                if (library.endsWith(".jar")) {
                    readMetadata(Path.of(library));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void readMetadata(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            ZipEntry entry = jar.getEntry(METADATA);
            if (entry == null) {
                return;
            }
            JsonNode metadata = JsonMapper.shared().readTree(jar.getInputStream(entry));
            metadata.path("properties")
                    .forEach(property -> add(property.path("name").asString()));
        }
    }

    private void readSettings(Path classes) {
        SettingsRecords.in(classes).forEach(this::add);
    }

    private void add(String property) {
        environmentNames.add(property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    }
}
