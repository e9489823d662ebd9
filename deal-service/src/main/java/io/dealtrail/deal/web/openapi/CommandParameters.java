package io.dealtrail.deal.web.openapi;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;

/** The parameters that all commands share. */
final class CommandParameters {

    private static final String KEY = "^[A-Za-z0-9._:~-]{1,128}$";

    private CommandParameters() {}

    static List<Parameter> all() {
        return List.of(
                new PathParameter().name("id").schema(new StringSchema().pattern("^[a-z0-9][a-z0-9-]{0,63}$")),
                new QueryParameter()
                        .name("dryRun")
                        .description("check everything, store nothing")
                        .schema(new BooleanSchema()),
                new HeaderParameter()
                        .name("Idempotency-Key")
                        .description("the id of the command; a repetition with it is stored once")
                        .schema(new StringSchema().pattern(KEY)),
                new HeaderParameter()
                        .name("If-Match")
                        .description("the version that the aggregate must have, as its ETag")
                        .schema(new StringSchema().pattern("^\"[0-9]+\"$")),
                new HeaderParameter()
                        .name("X-Correlation-Id")
                        .description("kept on the events; the id of the command where it is left out")
                        .schema(new StringSchema().pattern(KEY)));
    }
}
