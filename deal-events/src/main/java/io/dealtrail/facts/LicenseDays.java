package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a licence is in force, for all days at once: on each the same as {@link Computed} answers for it. The licence is looked at on every
 * day on which something that the answer follows from changes, or the answer by itself.
 *
 * @param periods by day, without overlaps; on days between them nothing is known of the licence
 * @param places where one has to look to answer; what stands elsewhere changes nothing
 */
public record LicenseDays(List<Period> periods, Set<String> places) {

    public LicenseDays {
        periods = List.copyOf(periods);
        places = Set.copyOf(places);
    }

    /**
     * Days of one answer.
     *
     * @param from the first one, {@code null} where open
     * @param to the last one, {@code null} where open
     * @param because what it follows from
     */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Answer answer, List<Because> because) {

        public Period {
            because = List.copyOf(because);
        }

        private Period until(LocalDate next) {
            return new Period(from, next.minusDays(1), answer, because);
        }

        private boolean isSame(Judged judged) {
            return answer == judged.answer() && because.equals(judged.because());
        }
    }

    /** The days of a grant as it is known. */
    public static LicenseDays of(Facts facts, FactRef grant) {
        Watch watch = new Watch(facts);
        Map<LocalDate, Optional<Judged>> answers = new TreeMap<>();
        LocalDate day = watch.nextDay();
        while (day != null) {
            answers.put(day, on(new WatchedView(facts, day, watch), grant));
            day = watch.nextDay();
        }
        return new LicenseDays(periods(answers), watch.places());
    }

    /** The places from which one can see what stands at an address. */
    public static Stream<String> seeing(FactRef changed) {
        return Watch.seenFrom(changed);
    }

    private static Optional<Judged> on(WatchedView view, FactRef grant) {
        if (!view.knows(grant)) {
            return Optional.empty();
        }
        Related related = new Related(view);
        Spans spans = new Spans(view, related);
        turns(spans.ofGrant(grant), view.watch());
        related.agreementOf(grant).ifPresent(agreement -> {
            turns(spans.ofAgreement(agreement).asReported(), view.watch());
            Stream.of("licensor", "licensee")
                    .flatMap(side -> MemberSides.party(related.value(grant, side)).stream())
                    .map(party -> MemberFacts.nonMember(agreement, party))
                    .forEach(statement -> turns(related.value(agreement, statement.field()), view.watch()));
        });
        return Optional.of(new ComputedDeeds(view, related, spans).inForce(grant));
    }

    private static void turns(Span span, Watch watch) {
        watch.turn(span.start().earliest());
        watch.turn(span.start().latest());
        watch.turn(Watch.after(span.end().earliest()));
        watch.turn(Watch.after(span.end().latest()));
    }

    /** Who is said not to belong on some day counts as one who does not from or until then. */
    private static void turns(@Nullable JsonNode nonMember, Watch watch) {
        if (nonMember != null) {
            WorldDates.stated(nonMember.get("asOf")).ifPresent(day -> {
                watch.turn(day.earliest());
                watch.turn(Watch.after(day.earliest()));
            });
        }
    }

    private static List<Period> periods(Map<LocalDate, Optional<Judged>> answers) {
        List<Period> periods = new ArrayList<>();
        boolean open = false;
        for (Map.Entry<LocalDate, Optional<Judged>> each : answers.entrySet()) {
            Judged judged = each.getValue().orElse(null);
            if (open && judged != null && periods.getLast().isSame(judged)) {
                continue;
            }
            if (open) {
                periods.add(periods.removeLast().until(each.getKey()));
            }
            open = judged != null;
            if (judged != null) {
                LocalDate from = each.getKey().equals(LocalDate.MIN) ? null : each.getKey();
                periods.add(new Period(from, null, judged.answer(), judged.because()));
            }
        }
        return periods;
    }
}
