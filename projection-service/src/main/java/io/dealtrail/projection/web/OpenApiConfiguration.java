package io.dealtrail.projection.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the routes says of all of them: the two dates, reads that wait, problems, and the token. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "A parameter, header or cursor is not what it must be",
            "401", "No valid token",
            "403", "The token lacks the scope",
            "404", "Nothing was known then, or there is no such address",
            "409",
                    "PROJECTION_BEHIND: waited in vain for the Consistency-Token; or a generation, or what is retried, is not as it must be for this",
            "500", "A fault of the service",
            "503", "The read store, or deal-service where it is asked, does not answer"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AsOf.class);
    }

    @Bean
    static OpenAPI projectionService() {
        return new OpenAPI()
                .info(new Info()
                        .title("Dealtrail projection-service")
                        .version("1")
                        .description(
                                "The histories of partnerships, licences and patent transfers, as of any two dates."))
                .servers(List.of(new Server().url("/").description("this service")))
                .components(
                        new Components().addSecuritySchemes(BEARER, bearer()).addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT")
                .description("Audience dealtrail; scope deals:read, or deals:admin under /v1/admin.");
    }

    @Bean
    static OperationCustomizer datesOfQuestions() {
        return (operation, method) -> {
            boolean dated = Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == AsOf.class);
            if (dated) {
                operation.addParametersItem(
                        query("validAt", "The day of the world that is asked about; today where left out"));
                operation.addParametersItem(
                        query(
                                "knownAt",
                                "Only what was known then: an instant, or a date, which means the end of that UTC day; now where left out"));
            }
            return operation;
        };
    }

    private static QueryParameter query(String name, String description) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).description(description).schema(new StringSchema());
        return parameter;
    }

    @Bean
    static OpenApiCustomizer commonAnswers() {
        return description -> description.getPaths().forEach((path, item) -> {
            if (path.startsWith("/v1/")) {
                item.readOperations().forEach(OpenApiConfiguration::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        operation.addParametersItem(
                header("Consistency-Token", "The token of a command that the answer is to include"));
        operation.addParametersItem(
                header("Prefer", "wait=2: wait so many seconds for the Consistency-Token, two at most"));
        PROBLEMS.forEach((status, text) -> {
            MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse().description(text).content(new Content().addMediaType(PROBLEM, problem)));
        });
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter parameter = new HeaderParameter();
        parameter.name(name).description(description).schema(new StringSchema());
        return parameter;
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("?name of a parameter, or the name of a header"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema());
        Schema<?> problem = new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema().description("stable; never changes its meaning"))
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("traceId", new StringSchema());
        problem.setRequired(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
        return problem;
    }
}
