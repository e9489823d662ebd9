package io.dealtrail.deal.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** How all commands are answered where they are not refused. */
final class CommandResponses {

    private CommandResponses() {}

    static ApiResponses all() {
        ApiResponse stored = new ApiResponse()
                .description("Stored; sent after the commit")
                .addHeaderObject("ETag", header("the version of the aggregate, in quotes"))
                .addHeaderObject("Consistency-Token", header("the position to wait for when reading"))
                .addHeaderObject("Idempotency-Key", header("the id of the command"))
                .addHeaderObject("Idempotent-Replayed", header("true where this is the first answer again"))
                .content(content());
        ApiResponse nothing = new ApiResponse()
                .description("Nothing had to be stored, or nothing was meant to be (dryRun)")
                .content(content());
        return new ApiResponses().addApiResponse("201", stored).addApiResponse("200", nothing);
    }

    private static Header header(String text) {
        return new Header().description(text).schema(new StringSchema());
    }

    private static Content content() {
        return new Content()
                .addMediaType(
                        "application/json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/CommandAnswer")));
    }
}
