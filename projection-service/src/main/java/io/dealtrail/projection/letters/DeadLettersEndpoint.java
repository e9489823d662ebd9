package io.dealtrail.projection.letters;

import io.dealtrail.projection.generations.AskedGeneration;
import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.rebuild.Refusals;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/dead-letters}: the events that could not be applied, and their retry; with scope {@code deals:admin}. */
@RestController
@RequestMapping(path = LetterPlace.PATH, produces = "application/json")
@Tag(name = "Dead letters")
class DeadLettersEndpoint {

    private static final String GENERATION = "Of which tables; the live ones where left out";
    private static final String CAUSE = "Only of these causes";
    private static final String AGGREGATE = "Only of this aggregate, such as partnerships/nokia-xiaomi";

    private final AskedGeneration asked;
    private final LetterReader reader;
    private final Retrying retrying;

    DeadLettersEndpoint(AskedGeneration asked, LetterReader reader, Retrying retrying) {
        this.asked = asked;
        this.reader = reader;
        this.retrying = retrying;
    }

    @Operation(
            operationId = "deadLetters",
            summary = "Events that could not be applied, in the order in which they came")
    @GetMapping
    LetterList list(
            @Parameter(description = GENERATION) @RequestParam(required = false) @Nullable Integer generation,
            @Parameter(description = CAUSE) @RequestParam(defaultValue = "") List<String> cause,
            @Parameter(description = AGGREGATE) @RequestParam(required = false) @Nullable String aggregate,
            @Parameter(description = "OPEN, RESOLVED or ALL") @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletResponse response) {
        Codelist.require("?state", state, Codelist.of(LetterState.class));
        LetterFilter filter = LetterFilter.of(cause, aggregate);
        Generation found = Refusals.told(() -> asked.toRead(generation));
        LetterPlace place = LetterPlace.of(found.number(), filter, LetterState.valueOf(state), limit, cursor);
        LetterList page = InGeneration.call(found, () -> reader.page(place, found.isLive()));
        PageSize.link(response, page.next(), page.prev(), page.self());
        return page;
    }

    @Operation(
            operationId = "deadLetter",
            summary = "One dead letter whole: its payload and headers, and how its aggregate waits")
    @GetMapping("/{id}")
    LetterDetail letter(
            @PathVariable long id,
            @Parameter(description = GENERATION) @RequestParam(required = false) @Nullable Integer generation) {
        Generation found = Refusals.told(() -> asked.toRead(generation));
        return InGeneration.call(found, () -> reader.whole(id, found.number(), found.isLive()))
                .orElseThrow(() -> Unknown.letter(id, found));
    }

    @Operation(
            operationId = "retryDeadLetter",
            summary = "Tries one again",
            description =
                    "Applies it as it is read now, and after it what waits behind it, in order. Where it fails again, the letter says why.")
    @PostMapping("/{id}/retry")
    RetriedLetter retry(
            @PathVariable long id,
            @Parameter(description = GENERATION) @RequestParam(required = false) @Nullable Integer generation,
            HttpServletRequest request) {
        return retrying.one(generation, id, who(request));
    }

    @Operation(
            operationId = "retryDeadLetters",
            summary = "Tries all open ones again that the filters find",
            description =
                    "The count confirms how many they are, as the list says it; where it is another one, nothing is tried.")
    @PostMapping("/retry")
    RetriedLetters retryAll(
            @Parameter(description = "How many open letters the filters find") @RequestParam long count,
            @Parameter(description = GENERATION) @RequestParam(required = false) @Nullable Integer generation,
            @Parameter(description = CAUSE) @RequestParam(defaultValue = "") List<String> cause,
            @Parameter(description = AGGREGATE) @RequestParam(required = false) @Nullable String aggregate,
            HttpServletRequest request) {
        return retrying.all(generation, LetterFilter.of(cause, aggregate), count, who(request));
    }

    /** As the token says; on one line, for the log. */
    private static String who(HttpServletRequest request) {
        return Objects.toString(request.getRemoteUser(), "?").replaceAll("\\p{Cntrl}+", " ");
    }
}
