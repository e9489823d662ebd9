package io.dealtrail.projection.web;

import io.dealtrail.schema.AsyncApi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The AsyncAPI document, where its references to the schemas of events lead to those that are served. */
@RestController
@Tag(name = "Schemas")
class AsyncApiEndpoint {

    private static final String MEDIA_TYPE = "application/vnd.aai.asyncapi+yaml;version=3.0.0";

    @Operation(operationId = "asyncApi", summary = "The AsyncAPI document of the topic and the live feed")
    @GetMapping(
            path = AsyncApi.PATH,
            produces = {MEDIA_TYPE, "application/yaml"})
    String show() {
        return AsyncApi.text();
    }
}
