package io.dealtrail.projection.replay;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.Offered;
import io.dealtrail.projection.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/partnerships/{id}/replay}: how a partnership came to be what it is, as a stream at a chosen speed, or page by page. */
@RestController
@Tag(name = "Timeline")
class ReplayEndpoint {

    private static final List<MediaType> SERVED = List.of(
            MediaType.TEXT_EVENT_STREAM,
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_NDJSON,
            new MediaType("text", "csv"));
    private static final List<String> OF_STREAMS = List.of("speed", "lastEventId");
    private static final List<String> OF_PAGES = List.of("limit", "cursor");
    private static final List<String> OF_QUESTIONS = List.of("from", "to", "validAt", "knownAt");

    private final Replays replays;
    private final ReplayReader reader;
    private final ReplaySettings settings;

    ReplayEndpoint(Replays replays, ReplayReader reader, ReplaySettings settings) {
        this.replays = replays;
        this.reader = reader;
        this.settings = settings;
    }

    @Operation(
            operationId = "partnershipReplay",
            summary = "The timeline step by step, each with what it changed in the state",
            description = """
                    Along what became known of the day validAt (axis known, the default), or along the days of the world as they were known at \
                    knownAt (axis valid). The differences of all steps in their order, beginning with nothing, give the state at the end, which is that \
                    of validAt and knownAt where there is no 'to'. As text/event-stream: steps at the speed that is asked for, each with an id by which \
                    it is resumed (Last-Event-ID, else lastEventId), and 'end' after the last one.""")
    @GetMapping(
            path = "/v1/partnerships/{id}/replay",
            produces = {
                MediaType.TEXT_EVENT_STREAM_VALUE,
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_NDJSON_VALUE,
                "text/csv"
            })
    @Nullable
    Page<ReplayStep> replay(
            @PathVariable String id,
            AsOf asOf,
            @Parameter(description = "known or valid") @RequestParam(defaultValue = Course.KNOWN) String axis,
            @Parameter(
                            description =
                                    "An EDTF date, or on the axis known an instant; the first step then shows all that was so by then")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "An EDTF date, or on the axis known an instant; included")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(
                            description =
                                    "Of a stream: how many days of the deal pass in a second, or max, the default: as fast as it is read")
                    @RequestParam(required = false)
                    @Nullable
                    String speed,
            @Parameter(description = "Of a stream: the id of the last step seen")
                    @RequestParam(required = false)
                    @Nullable
                    String lastEventId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventIdHeader,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException, HttpMediaTypeNotAcceptableException {
        Codelist.require("?axis", axis, Course.AXES);
        if (Offered.choice(accept, SERVED).equals(MediaType.TEXT_EVENT_STREAM)) {
            refuse(request, OF_PAGES, "A stream has no pages; ask for application/json.");
            ReplayQuestion question = ReplayQuestion.of(id, axis, from, to, asOf, text(axis, request));
            Pace pace = Pace.of(speed, settings.longestPause());
            String resume = lastEventIdHeader == null ? lastEventId : lastEventIdHeader;
            replays.serve(question, pace, resume, authentication, request, response);
            return null;
        }
        refuse(request, OF_STREAMS, "Only a stream (Accept: text/event-stream) has it.");
        Listing listing = Listing.of(request, asOf, limit, cursor, 2);
        Course course = Course.of(axis, from, to, listing.asOf());
        Replay replay = reader.read(id, listing.asOf(), null, course);
        return listing.page(
                ReplayStep.class, rows(replay.steps(), listing), step -> step, ReplayEndpoint::keys, response);
    }

    private static List<ReplayStep> rows(Steps steps, Listing listing) {
        Point place = listing.place().map(ReplayEndpoint::point).orElse(null);
        Stream<ReplayStep> rows = place != null && listing.backward() ? steps.before(place) : steps.after(place);
        return rows.limit(listing.rows()).toList();
    }

    private static List<String> keys(ReplayStep step) {
        return List.of(step.validAt().toString(), step.knownAt().toString());
    }

    private static Point point(Cursor place) {
        return new Point(place.day(0), place.instant(1));
    }

    private static void refuse(HttpServletRequest request, List<String> parameters, String why) {
        for (String parameter : parameters) {
            if (request.getParameter(parameter) != null) {
                throw ApiProblem.malformed("?" + parameter, why);
            }
        }
    }

    /** The question as it was asked; the speed is no part of it, so that a replay goes on at another one. */
    private static String text(String axis, HttpServletRequest request) {
        return OF_QUESTIONS.stream()
                .map(name -> name + "=" + Objects.requireNonNullElse(request.getParameter(name), ""))
                .collect(Collectors.joining("&", request.getRequestURI() + "?axis=" + axis + "&", ""));
    }
}
