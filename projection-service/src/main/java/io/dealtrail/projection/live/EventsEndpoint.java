package io.dealtrail.projection.live;

import io.dealtrail.projection.log.EventFilter;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.LoggedEvent;
import io.dealtrail.projection.log.WatermarkStore;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.Offered;
import io.dealtrail.projection.web.Page;
import io.dealtrail.projection.web.PartyNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/events}: what happened, in the global order; page by page, or as a stream that goes on. */
@RestController
class EventsEndpoint {

    private static final List<MediaType> SERVED = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_NDJSON,
            new MediaType("text", "csv"),
            MediaType.TEXT_EVENT_STREAM);

    private final EventLog log;
    private final WatermarkStore watermark;
    private final Streams streams;
    private final PartyNames names;

    EventsEndpoint(EventLog log, WatermarkStore watermark, Streams streams, PartyNames names) {
        this.log = log;
        this.watermark = watermark;
        this.streams = streams;
        this.names = names;
    }

    /**
     * The feed. As {@code text/event-stream} it begins after {@code Last-Event-ID}, else {@code lastEventId}, else {@code since}, else now; as
     * a page at {@code since}, else at the first event.
     */
    @GetMapping(
            path = "/v1/events",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_NDJSON_VALUE,
                "text/csv",
                MediaType.TEXT_EVENT_STREAM_VALUE
            })
    @Nullable
    Page<EventItem> events(
            @RequestParam(required = false) @Nullable List<String> partnership,
            @RequestParam(required = false) @Nullable List<String> party,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventIdHeader,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            AsOf asOf,
            Authentication reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException, HttpMediaTypeNotAcceptableException {
        List<String> parties = party == null ? List.of() : party;
        if (Offered.choice(accept, SERVED).equals(MediaType.TEXT_EVENT_STREAM)) {
            refuseDates(request);
            String resume = lastEventIdHeader == null ? lastEventId : lastEventIdHeader;
            EventFilter filter = Filters.of(partnership, names.meant(parties, asOf), kind);
            streams.serve(filter, resume, since, reader, request, response);
            return null;
        }
        if (lastEventId != null) {
            throw ApiProblem.malformed("?lastEventId", "Only a stream (Accept: text/event-stream) is resumed.");
        }
        Listing listing = Listing.of(request, asOf, limit, cursor, 1);
        return page(Filters.of(partnership, names.meant(parties, listing.asOf()), kind), since, listing, response);
    }

    /** A stream tells what is recorded from a place on, as it is recorded: there is no other day to look at it from. */
    private static void refuseDates(HttpServletRequest request) {
        for (String date : List.of("validAt", "knownAt")) {
            if (request.getParameter(date) != null) {
                throw ApiProblem.malformed(
                        "?" + date, "A stream has no '" + date + "'; where it begins is said by 'since'.");
            }
        }
    }

    private Page<EventItem> page(
            EventFilter filter, @Nullable String since, Listing listing, HttpServletResponse response) {
        long applied = watermark.read().position();
        long from = since == null ? 0 : Since.parse(since).after(log, applied);
        long place = listing.place().map(cursor -> cursor.number(0)).orElse(from);
        List<LoggedEvent> rows = listing.backward()
                ? log.readBackward(from, place, filter, listing.rows())
                : log.read(Math.max(from, place), applied, filter, listing.rows());
        return listing.page(
                EventItem.class,
                rows,
                row -> EventItem.of(row.envelope()),
                row -> List.of(Long.toString(row.envelope().position())),
                response);
    }
}
