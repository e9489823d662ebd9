package io.dealtrail.projection.ledger;

import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checkpoints of the audit ledger, for everybody to keep, and how far they are verified, for operators. */
@RestController
@Tag(name = "Ledger")
class LedgerEndpoint {

    private static final String CHECKPOINTS = "/v1/ledger/checkpoints";
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePrivate();

    private final CheckpointTable checkpoints;
    private final ProgressTable progress;
    private final LedgerSettings settings;

    LedgerEndpoint(CheckpointTable checkpoints, ProgressTable progress, LedgerSettings settings) {
        this.checkpoints = checkpoints;
        this.progress = progress;
        this.settings = settings;
    }

    @Operation(
            operationId = "checkpoints",
            summary = "All verified checkpoints, the oldest first",
            description = "Keep them, and you can prove later that nothing they cover was changed. See docs/ledger.md.")
    @GetMapping(
            path = CHECKPOINTS,
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    CheckpointList checkpoints(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletResponse response) {
        LedgerPages pages = LedgerPages.of(CHECKPOINTS + "?", limit, cursor, 1);
        Cursor place = pages.place();
        long size = place == null ? 0 : place.number(0);
        PageSize.Slice<KeptCheckpoint> slice = pages.slice(
                pages.backward() ? checkpoints.before(size, pages.rows()) : checkpoints.after(size, pages.rows()));
        CheckpointList page = new CheckpointList(
                slice.rows(),
                pages.next(slice, LedgerEndpoint::keys),
                pages.prev(slice, LedgerEndpoint::keys),
                pages.self());
        PageSize.link(response, page.next(), page.prev(), page.self());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED.getHeaderValue());
        return page;
    }

    private static List<String> keys(KeptCheckpoint checkpoint) {
        return List.of(Long.toString(checkpoint.size()));
    }

    @Operation(operationId = "ledger", summary = "How far the audit ledger is verified; with scope deals:admin")
    @GetMapping(path = "/v1/admin/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    LedgerState ledger() {
        LedgerProgress at = progress.read();
        return new LedgerState(settings.isOn(), at.verified(), at.verifiedAt(), at.failure(), at.failedAt());
    }
}
