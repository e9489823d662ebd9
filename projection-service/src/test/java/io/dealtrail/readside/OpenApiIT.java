package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the routes is committed, and is what the service serves. */
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../docs/reference/projection-service.openapi.json");
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @Test
    void isTheCommittedOne() throws IOException {
        JsonNode served = JsonMapper.shared()
                .readTree(new Http(SIDE.url(), "").get("/openapi.json").body());
        String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED))
                .as("docs/reference/projection-service.openapi.json; -Dapprove=true writes it anew")
                .isEqualTo(text);
        assertThat(served.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void listsEveryRouteOfTheApi() {
        JsonNode served = JsonMapper.shared()
                .readTree(new Http(SIDE.url(), "").get("/openapi.json").body());
        TreeSet<String> routed = SIDE.routes().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/v1/"))
                .map(path -> path.replaceAll(":[^}]*}", "}"))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> described = served.path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/v1/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(routed);
    }
}
