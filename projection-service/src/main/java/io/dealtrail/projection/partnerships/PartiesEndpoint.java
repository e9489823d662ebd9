package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One party: what is known of it, and who and what is around it. */
@RestController
@Tag(name = "Parties")
class PartiesEndpoint {

    private final PartyReader parties;

    PartiesEndpoint(PartyReader parties) {
        this.parties = parties;
    }

    @Operation(
            operationId = "party",
            summary = "What is known of a party at validAt, as known at knownAt",
            description = "The ETag is the version known then; write with it as If-Match.")
    @GetMapping(path = "/v1/parties/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    PartyState party(@PathVariable String id, AsOf asOf, HttpServletResponse response) {
        PartyState state = parties.state(id, asOf);
        response.setHeader(HttpHeaders.ETAG, "\"" + state.version() + "\"");
        return state;
    }

    @Operation(
            operationId = "partyNetwork",
            summary = "The group of a party and the partnerships around it at validAt, as known at knownAt")
    @GetMapping(path = "/v1/parties/{id}/network", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    PartyNetwork network(@PathVariable String id, AsOf asOf) {
        return parties.network(id, asOf);
    }
}
