package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml at the top of the checkout, read as plain YAML. */
record ComposeFile(String text, Map<String, Object> root) {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    static ComposeFile read() {
        String text = text(Path.of("docker-compose.yml"));
        return new ComposeFile(text, new Yaml().load(text));
    }

    /** A file of the checkout. */
    static String text(Path file) {
        try {
            return Files.readString(CHECKOUT.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(service).get("environment")).forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    List<String> list(String service, String key) {
        return ((List<?>) Objects.requireNonNull(service(service).get(key), key))
                .stream().map(Object::toString).toList();
    }

    List<String> healthcheck(String service) {
        return ((List<?>) Objects.requireNonNull(
                        map(service(service).get("healthcheck")).get("test")))
                .stream().map(Object::toString).toList();
    }

    String dockerfile(String service) {
        return text(Path.of(
                Objects.requireNonNull(map(service(service).get("build")).get("dockerfile"))
                        .toString()));
    }

    List<String> images() {
        return map(root.get("services")).values().stream()
                .map(service ->
                        Objects.requireNonNull(map(service).get("image")).toString())
                .toList();
    }

    List<String> requiredVariables() {
        return REQUIRED.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }

    List<Path> mountedFiles() {
        return list("postgres", "volumes").stream()
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> CHECKOUT.resolve(volume.substring(0, volume.indexOf(':'))))
                .toList();
    }

    private Map<String, Object> service(String name) {
        return map(map(root.get("services")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
