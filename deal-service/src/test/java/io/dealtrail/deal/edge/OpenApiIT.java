package io.dealtrail.deal.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.CommandCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description is whole, right, and the one that is committed. */
class OpenApiIT {

    private static final Path COMMITTED = Path.of("..", "docs", "reference", "deal-service.openapi.json");
    private static final String RULE = "/v1/{aggregate}/{id}/commands/{command}";

    private final RunningService service = RunningService.shared();
    private final JsonNode description =
            service.client().get("/openapi.json").isStatus(200).json();

    @Test
    void isTheCommittedOne() throws IOException {
        String now = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(description)
                + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, now, UTF_8);
        }
        assertThat(now)
                .as("run with -Dapprove=true where the change is meant")
                .isEqualTo(Files.readString(COMMITTED, UTF_8));
    }

    @Test
    void isVersion31() {
        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void hasOneOperationForEachCommand() {
        List<String> operations = description
                .get("paths")
                .valueStream()
                .map(path -> path.at("/post/operationId").asString(""))
                .toList();
        assertThat(operations).contains("SignAgreement", "AttestFact");
        assertThat(operations)
                .containsAll(service.bean(CommandCatalog.class).all().stream()
                        .map(type -> type.type().getSimpleName())
                        .toList());
    }

    @Test
    void listsExactlyTheRoutesThereAre() {
        Set<String> routes = service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("io.dealtrail"))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(path -> !path.equals("/error") && !path.equals(RULE))
                .collect(Collectors.toSet());
        service.bean(CommandCatalog.class)
                .all()
                .forEach(type -> routes.add("/v1/" + type.aggregate().plural() + "/{id}/commands/" + type.path()));
        assertThat(description.get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void describesTheDataOfCommands() {
        JsonNode signing = description.at("/components/schemas/SignAgreement");
        assertThat(signing.at("/properties/agreementId/type").asString("")).isEqualTo("string");
        assertThat(signing.get("required").valueStream().map(JsonNode::stringValue))
                .contains("agreementId")
                .doesNotContain("partnershipId");
        assertThat(signing.at("/additionalProperties").booleanValue()).isFalse();
    }
}
