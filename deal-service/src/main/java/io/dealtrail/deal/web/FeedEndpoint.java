package io.dealtrail.deal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The raw log as CloudEvents, a page at a time: of everything, or of one aggregate. */
@RestController
final class FeedEndpoint {

    static final String BATCH = "application/cloudevents-batch+json";

    private static final int DEFAULT_LIMIT = 500;
    private static final int MAX_LIMIT = 5000;

    private final EventLog log;

    FeedEndpoint(EventLog log) {
        this.log = log;
    }

    @GetMapping(
            value = "/v1/events",
            produces = {BATCH, MediaType.APPLICATION_NDJSON_VALUE})
    ResponseEntity<byte[]> readEvents(
            @RequestParam(name = "fromPosition", required = false) @Nullable String fromPosition,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        long from = Parameters.number("fromPosition", fromPosition, 1, 0, Long.MAX_VALUE);
        int size = limit(limit);
        List<EventEnvelope> page = log.read(from, size);
        String next = page.size() < size
                ? null
                : "/v1/events?fromPosition=" + (page.getLast().position() + 1) + "&limit=" + size;
        return answer(page, next, accept);
    }

    @GetMapping(
            value = "/v1/{aggregate}/{id}/events",
            produces = {BATCH, MediaType.APPLICATION_NDJSON_VALUE})
    ResponseEntity<byte[]> readEventsOfAggregate(
            @PathVariable("aggregate") String aggregate,
            @PathVariable("id") String id,
            @RequestParam(name = "fromSequence", required = false) @Nullable String fromSequence,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        AggregateRef target = Paths.aggregate(aggregate, id);
        long from = Parameters.number("fromSequence", fromSequence, 0, 0, Long.MAX_VALUE);
        int size = limit(limit);
        List<EventEnvelope> page = log.read(target, from, size);
        if (page.isEmpty() && (from == 0 || log.read(target, 0, 1).isEmpty())) {
            throw Unknown.of(target);
        }
        String next = page.size() < size
                ? null
                : "/v1/" + target + "/events?fromSequence=" + (page.getLast().sequence() + 1) + "&limit=" + size;
        return answer(page, next, accept);
    }

    private static int limit(@Nullable String limit) {
        return (int) Parameters.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
    }

    private static ResponseEntity<byte[]> answer(
            List<EventEnvelope> page, @Nullable String next, @Nullable String accept) {
        boolean lines = prefersLines(accept);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(lines ? MediaType.APPLICATION_NDJSON_VALUE : BATCH));
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body((lines ? lines(page) : batch(page)).getBytes(UTF_8));
    }

    private static boolean prefersLines(@Nullable String accept) {
        List<MediaType> accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        for (MediaType each : accepted) {
            if (each.includes(MediaType.parseMediaType(BATCH))) {
                return false;
            }
            if (each.includes(MediaType.APPLICATION_NDJSON)) {
                return true;
            }
        }
        return false;
    }

    private static String lines(List<EventEnvelope> page) {
        return page.stream().map(event -> CloudEventsJson.write(event) + "\n").collect(Collectors.joining());
    }

    private static String batch(List<EventEnvelope> page) {
        return page.stream().map(CloudEventsJson::write).collect(Collectors.joining(",", "[", "]"));
    }
}
