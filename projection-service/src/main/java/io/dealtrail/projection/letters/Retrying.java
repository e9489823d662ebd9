package io.dealtrail.projection.letters;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.generations.AskedGeneration;
import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.intake.FeedUnavailableException;
import io.dealtrail.projection.intake.Retries;
import io.dealtrail.projection.letters.RetriedLetter.Outcome;
import io.dealtrail.projection.rebuild.Refusals;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has one dead letter tried again, or all of them, and says what came of it. */
@Component
class Retrying {

    private final AskedGeneration asked;
    private final Generations generations;
    private final LetterReader reader;
    private final Retries retries;
    private final RetrySettings settings;

    Retrying(
            AskedGeneration asked,
            Generations generations,
            LetterReader reader,
            Retries retries,
            RetrySettings settings) {
        this.asked = asked;
        this.generations = generations;
        this.reader = reader;
        this.retries = retries;
        this.settings = settings;
    }

    /** One; where it is settled already there is nothing to do. */
    RetriedLetter one(@Nullable Integer number, long id, String by) {
        Generation generation = Refusals.told(() -> asked.toFill(number));
        LetterItem before = find(generation, id);
        long applied = before.isOpen() ? retry(generation, before.ref(), List.of(id), by) : 0;
        LetterItem after = find(generation, id);
        Outcome outcome = !after.isOpen()
                ? Outcome.RESOLVED
                : after.attempts() > before.attempts() ? Outcome.FAILED : Outcome.WAITING;
        return new RetriedLetter(generation.number(), isLive(generation), outcome, applied, after);
    }

    /**
     * All open ones that a filter finds, aggregate by aggregate in the order in which they came.
     *
     * @param count how many the caller takes them for
     */
    RetriedLetters all(@Nullable Integer number, LetterFilter filter, long count, String by) {
        Generation generation = Refusals.told(() -> asked.toFill(number));
        List<OpenLetter> open = InGeneration.call(generation, () -> reader.allOpen(filter));
        if (open.size() != count) {
            throw ApiProblem.field(
                    ProblemCode.DEAD_LETTER_COUNT,
                    "?count",
                    "%d dead letters of generation %d are open, not %d."
                            .formatted(open.size(), generation.number(), count));
        }
        List<Long> tried = new ArrayList<>();
        long applied = 0;
        long began = System.nanoTime();
        for (List<OpenLetter> together : byAggregate(open)) {
            if (!tried.isEmpty()
                    && System.nanoTime() - began > settings.retryFor().toNanos()) {
                break;
            }
            List<Long> ids = together.stream().map(OpenLetter::id).toList();
            applied += retry(generation, together.getFirst().aggregate(), ids, by);
            tried.addAll(ids);
        }
        return told(generation, filter, open, tried, applied);
    }

    private RetriedLetters told(
            Generation generation, LetterFilter filter, List<OpenLetter> open, List<Long> tried, long applied) {
        long unresolved = InGeneration.call(generation, () -> reader.stillOpen(tried));
        return new RetriedLetters(
                generation.number(),
                isLive(generation),
                open.size(),
                tried.size() - unresolved,
                unresolved,
                open.size() - tried.size(),
                applied,
                InGeneration.call(generation, () -> reader.open(filter)));
    }

    /** Those of one aggregate are tried together; each that names none is tried by itself. */
    private static Collection<List<OpenLetter>> byAggregate(List<OpenLetter> letters) {
        Map<Object, List<OpenLetter>> groups = new LinkedHashMap<>();
        for (OpenLetter letter : letters) {
            Object key = letter.aggregate() == null ? letter.id() : letter.aggregate();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(letter);
        }
        return groups.values();
    }

    private long retry(Generation generation, @Nullable AggregateRef aggregate, List<Long> ids, String by) {
        try {
            return Refusals.told(() -> retries.retry(generation.number(), aggregate, ids, by));
        } catch (FeedUnavailableException unavailable) {
            throw ApiProblem.passing(ProblemCode.DEAL_SERVICE_UNAVAILABLE, unavailable.detail());
        }
    }

    private boolean isLive(Generation generation) {
        return generations.isLive(generation.number());
    }

    private LetterItem find(Generation generation, long id) {
        return InGeneration.call(generation, () -> reader.find(id)).orElseThrow(() -> Unknown.letter(id, generation));
    }
}
