package io.dealtrail.deal.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.Objects;

/** Finds a route that an endpoint must have. */
final class Route {

    private Route() {}

    static PathItem at(OpenAPI description, String path) {
        return Objects.requireNonNull(description.getPaths().get(path), () -> "there is no longer a route " + path);
    }
}
