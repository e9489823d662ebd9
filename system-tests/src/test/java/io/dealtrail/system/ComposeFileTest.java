package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The containers' file against what the services really read and serve: no engine is needed to find a name that nobody knows. */
class ComposeFileTest {

    private static final Pattern EXACT_TAG = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+.*");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET)");

    private final ComposeFile compose = ComposeFile.read();

    @ParameterizedTest
    @ValueSource(strings = {"deal-service", "projection-service"})
    void setsOnlyWhatTheServiceReads(String service) {
        ServiceProperties properties = ServiceProperties.of(service);
        assertThat(compose.environment(service).keySet())
                .isNotEmpty()
                .filteredOn(name -> !properties.known(name))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal-service", "projection-service"})
    void publishesThePortOnWhichTheServiceListens(String service) {
        String port = ServiceProperties.of(service).value("server.port");
        assertThat(compose.list(service, "ports")).containsExactly("127.0.0.1:%s:%s".formatted(port, port));
        assertThat(compose.healthcheck(service)).contains(port);
        assertThat(compose.dockerfile(service)).contains("EXPOSE " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal-service", "projection-service"})
    void asksForTheHealthThatTheServiceServes(String service) {
        ServiceProperties properties = ServiceProperties.of(service);
        assertThat(compose.healthcheck(service)).contains("/actuator/health/readiness");
        assertThat(properties.value("management.endpoint.health.probes.enabled"))
                .isEqualTo("true");
        assertThat(properties.value("management.endpoints.web.exposure.include").split(","))
                .contains("health");
    }

    @Test
    void letsEveryModuleIntoTheImages() throws IOException {
        List<String> let = Files.readAllLines(Path.of("..", ".dockerignore"));
        Matcher module = Pattern.compile("<module>(.+)</module>").matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(module.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(let).containsAnyOf("!" + name, "!" + name + "/pom.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal-service", "projection-service"})
    void runsServicesWithoutPrivileges(String service) {
        assertThat(compose.dockerfile(service)).containsPattern("(?m)^USER [1-9]\\d*$");
        assertThat(compose.list(service, "cap_drop")).containsExactly("ALL");
    }

    @Test
    void refusesToStartWithoutAnIssuerOrAPassword() {
        Map<String, String> all = Stream.of("postgres", "deal-service", "projection-service")
                .flatMap(service -> compose.environment(service).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        assertThat(all).containsKey("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI");
        assertThat(all).allSatisfy((name, value) -> {
            if (SECRET.matcher(name).matches() || name.endsWith("ISSUERURI")) {
                assertThat(value).as(name).matches("\\$\\{[A-Z_]+:\\?.+}");
            }
        });
    }

    @Test
    void pinsEveryImage() {
        assertThat(compose.images()).allSatisfy(image -> assertThat(image).matches(EXACT_TAG));
        assertThat(Stream.of("deal-service", "projection-service").flatMap(service -> baseImages(service).stream()))
                .hasSize(4)
                .allSatisfy(image -> assertThat(image).matches(EXACT_TAG));
    }

    @Test
    void namesEveryVariableInTheExample() {
        assertThat(ComposeFile.text(Path.of(".env.example"))).contains(compose.requiredVariables());
    }

    @Test
    void mountsOnlyFilesThatExist() {
        assertThat(compose.mountedFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    private List<String> baseImages(String service) {
        return compose.dockerfile(service)
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ", -1)[1])
                .toList();
    }
}
