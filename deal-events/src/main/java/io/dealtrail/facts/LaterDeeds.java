package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What later deeds do to the end of an agreement and of the licences under it: successors, terminations, abandonment. */
final class LaterDeeds {

    private static final String AGREEMENT = "agreement";

    private final WorldDates dates;
    private final Related related;
    private final Function<FactRef, DayRange> starts;

    /** @param starts the first day of an agreement */
    LaterDeeds(WorldDates dates, Related related, Function<FactRef, DayRange> starts) {
        this.dates = dates;
        this.related = related;
        this.starts = starts;
    }

    /**
     * What becomes of something that runs under the agreement.
     *
     * @param survives whether it outlives the agreement when someone ends that
     */
    Span ofAgreement(FactRef agreement, Span own, boolean survives) {
        Span span = own;
        for (FactRef renewal : related.naming(agreement, AGREEMENT, "renews")) {
            DayRange start = starts.apply(renewal);
            if (!start.isNever() && !start.isUnknown()) {
                span = span.shownToRunUntil(start.dayBefore(), new Because(Reason.RENEWED, renewal));
            }
        }
        return survives ? span : ended(agreement, span);
    }

    private Span ended(FactRef agreement, Span own) {
        Span span = own;
        for (FactRef successor : related.naming(agreement, AGREEMENT, "supersedes")) {
            DayRange start = starts.apply(successor);
            if (!start.isNever()) {
                span = span.endedOn(start.dayBefore(), new Because(Reason.SUPERSEDED, successor));
            }
        }
        span = terminated(agreement, span);
        FactRef abandonment = agreement.field("abandonedOn");
        Optional<DayRange> abandoned = dates.of(abandonment);
        return abandoned.isPresent()
                ? span.endedOn(abandoned.get().dayBefore(), new Because(Reason.ABANDONED, abandonment))
                : span;
    }

    /** What becomes of a licence that was ended by itself. */
    Span ofGrant(FactRef grant, Span own) {
        return terminated(grant, own);
    }

    private Span terminated(FactRef object, Span own) {
        FactRef termination = object.field("terminatedOn");
        return dates.of(termination)
                .map(last -> own.endedOn(last, new Because(Reason.TERMINATED, termination)))
                .orElse(own);
    }

    /** Whether the licence says so itself, or the act that ended the agreement named it. */
    boolean survives(FactRef grant, FactRef agreement) {
        JsonNode surviving = related.value(agreement, "surviving");
        List<String> names = List.of(grant.id(), grant.object().toString());
        return related.isTrue(grant, "survivesTermination")
                || (surviving != null && surviving.valueStream().anyMatch(each -> names.contains(each.asString(""))));
    }
}
