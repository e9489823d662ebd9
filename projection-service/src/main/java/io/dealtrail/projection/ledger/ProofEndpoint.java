package io.dealtrail.projection.ledger;

import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The proof of a partnership's history. */
@RestController
@Tag(name = "Ledger")
class ProofEndpoint {

    private final ProofReader reader;

    ProofEndpoint(ProofReader reader) {
        this.reader = reader;
    }

    @Operation(
            operationId = "partnershipProof",
            summary = "What proves that the events of a partnership are those that were signed",
            description = """
                    The newest verified checkpoint, and for each event that it covers the hashes from its leaf to the root. All pages are of the \
                    checkpoint of the first. What is hashed, and how to check it offline, is in docs/ledger.md.""")
    @GetMapping(path = "/v1/partnerships/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    Proof proof(
            @PathVariable String id,
            @Parameter(description = "The size of an older checkpoint: adds what proves that this one extends it")
                    @RequestParam(required = false)
                    @Nullable
                    Long since,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        LedgerPages pages = LedgerPages.of(
                request.getRequestURI() + (since == null ? "?" : "?since=" + since + "&"), limit, cursor, 2);
        reader.requireKnown(id);
        Cursor place = pages.place();
        KeptCheckpoint checkpoint = place == null ? reader.newest() : reader.of(place.number(0));
        long size = checkpoint.size();
        PageSize.Slice<ProofReader.Row> slice = pages.slice(rows(id, size, place, pages.rows()));
        Proof proof = new Proof(
                id,
                checkpoint,
                since == null ? null : reader.consistency(since, size),
                reader.prove(slice.rows(), size),
                pages.next(slice, row -> keys(size, row)),
                pages.prev(slice, row -> keys(size, row)),
                pages.self());
        PageSize.link(response, proof.next(), proof.prev(), proof.self());
        return proof;
    }

    private List<ProofReader.Row> rows(String id, long size, @Nullable Cursor place, int limit) {
        if (place == null) {
            return reader.after(id, size, -1, limit);
        }
        return place.backward()
                ? reader.before(id, size, place.number(1), limit)
                : reader.after(id, size, place.number(1), limit);
    }

    private static List<String> keys(long size, ProofReader.Row row) {
        return List.of(Long.toString(size), Long.toString(row.sequence()));
    }
}
