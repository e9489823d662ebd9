package io.dealtrail.deal.web.openapi;

import io.dealtrail.deal.decision.CommandCatalog;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the description says of the service as a whole, and who adds to what springdoc reads off the endpoints. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    @Bean
    static OpenAPI dealService() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Dealtrail deal-service")
                                .version("1")
                                .description(
                                        "Commands about partnerships, licences and patent transfers in, the log of their events out."))
                .servers(List.of(new Server().url("/").description("this service")))
                .components(new Components().addSecuritySchemes(BEARER, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT")
                .description("Audience dealtrail; scopes deals:write, deals:import, deals:read, deals:admin.");
    }

    @Bean
    @Order(1)
    static OpenApiCustomizer commandOperations(CommandCatalog catalog) {
        return new CommandOperations(catalog);
    }

    @Bean
    @Order(2)
    static OpenApiCustomizer bulkOperations(CommandCatalog catalog) {
        return new BulkOperations(catalog);
    }

    @Bean
    @Order(3)
    static OpenApiCustomizer feedOperations() {
        return new FeedOperations();
    }

    @Bean
    @Order(4)
    static OpenApiCustomizer problemResponses() {
        return new ProblemResponses();
    }
}
