package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/stats}: totals and rates, for dashboards that ask every few seconds. */
@RestController
@Tag(name = "Stats")
class StatsEndpoint {

    private final StatsReader stats;

    StatsEndpoint(StatsReader stats) {
        this.stats = stats;
    }

    @Operation(
            operationId = "stats",
            summary = "How much is known at knownAt, and how much was recorded up to then and how fast",
            description = "Totals count what is known of any day: validAt is echoed only.")
    @GetMapping(path = "/v1/stats", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    Stats stats(AsOf asOf) {
        return stats.read(asOf);
    }
}
