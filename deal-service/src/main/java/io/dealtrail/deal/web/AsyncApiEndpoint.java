package io.dealtrail.deal.web;

import io.dealtrail.schema.AsyncApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The AsyncAPI document, where its references to the schemas of events lead to those that are served. */
@RestController
final class AsyncApiEndpoint {

    private static final String MEDIA_TYPE = "application/vnd.aai.asyncapi+yaml;version=3.0.0";

    @GetMapping(
            value = AsyncApi.PATH,
            produces = {MEDIA_TYPE, "application/yaml"})
    String readAsyncApi() {
        return AsyncApi.text();
    }
}
