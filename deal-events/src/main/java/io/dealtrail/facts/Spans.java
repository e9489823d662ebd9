package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** From when to when agreements and grants are in force, with what supersedes and renews them; each agreement is worked out once. */
final class Spans {

    private static final String AGREEMENT = "agreement";
    private static final Set<String> SETTLED = Set.of("SATISFIED", "WAIVED");
    private static final Set<String> BY_CLOSING = Set.of("SHARE_PURCHASE", "ASSET_PURCHASE");

    private static final JsonNode NO_TERM = JsonNodeFactory.instance.objectNode();

    private final WorldDates dates;
    private final Related related;
    private final Ends ends;
    private final Map<FactRef, Start> starts = new HashMap<>();
    private final Set<FactRef> open = new HashSet<>();

    Spans(FactView view, Related related) {
        this.dates = new WorldDates(view);
        this.related = related;
        this.ends = new Ends(dates, related);
    }

    /** The first day, and what it follows from. */
    private record Start(DayRange day, Because why) {}

    Span ofAgreement(FactRef agreement) {
        Start start = start(agreement);
        Ends.End end = ends.ofAgreement(agreement, start.day, start.day);
        return withSuccessors(agreement, new Span(start.day, end.day(), start.why, end.why()), false);
    }

    Span ofGrant(FactRef grant) {
        Optional<FactRef> agreement = related.agreementOf(grant);
        JsonNode term = related.value(grant, "term");
        Start start = conditional(grant, grantStart(grant, term, agreement.orElse(null)));
        Ends.End end = term == null && agreement.isPresent()
                ? ends.ofAgreement(agreement.get(), start(agreement.get()).day, start.day)
                : ends.ofGrant(grant, term == null ? NO_TERM : term, start.day);
        Span own = new Span(start.day, end.day(), start.why, end.why());
        return agreement
                .map(each -> withSuccessors(each, own, related.isTrue(grant, "survivesTermination")))
                .orElse(own);
    }

    /** The open condition of an agreement that is first by id. */
    Optional<FactRef> openCondition(FactRef agreement) {
        return related.naming(agreement, "condition", "agreementId").stream()
                .filter(condition -> !isSettled(condition))
                .findFirst();
    }

    /** The day by which the agreement was made: signed, else announced. */
    Optional<DayRange> madeOn(FactRef agreement) {
        return dates.of(agreement.field("signedOn")).or(() -> dates.of(agreement.field("announcedOn")));
    }

    Optional<DayRange> day(FactRef ref) {
        return dates.of(ref);
    }

    private Start start(FactRef agreement) {
        Start known = starts.get(agreement);
        if (known != null) {
            return known;
        }
        if (!open.add(agreement)) {
            return new Start(DayRange.UNKNOWN, new Because(Reason.BEGIN_NOT_STATED, agreement));
        }
        Start found = findStart(agreement);
        open.remove(agreement);
        starts.put(agreement, found);
        return found;
    }

    private Start findStart(FactRef agreement) {
        JsonNode stated = related.value(agreement, "effectiveFrom");
        if (stated != null) {
            return stated(stated, agreement.field("effectiveFrom"));
        }
        Optional<FactRef> condition = openCondition(agreement);
        if (condition.isPresent()) {
            return new Start(DayRange.NEVER, new Because(Reason.CONDITION_OPEN, condition.get()));
        }
        if (takesEffectByClosing(agreement)) {
            FactRef closing = agreement.field("closedOn");
            return dates.of(closing)
                    .map(day -> begins(day, closing))
                    .orElseGet(() -> new Start(DayRange.NEVER, new Because(Reason.AWAITED, closing)));
        }
        return afterPredecessor(agreement)
                .or(() -> dates.of(agreement.field("signedOn")).map(day -> begins(day, agreement.field("signedOn"))))
                .or(() -> dates.of(agreement.field("announcedOn"))
                        .map(day -> begins(day, agreement.field("announcedOn"))))
                .orElseGet(() -> new Start(DayRange.UNKNOWN, new Because(Reason.BEGIN_NOT_STATED, agreement)));
    }

    private Start stated(JsonNode value, FactRef ref) {
        return dates.first(value).map(day -> begins(day, ref)).orElseGet(() -> {
            boolean awaited = value.isObject();
            return new Start(
                    awaited ? DayRange.NEVER : DayRange.UNKNOWN,
                    new Because(awaited ? Reason.AWAITED : Reason.BEGIN_NOT_STATED, ref));
        });
    }

    private static Start begins(DayRange day, FactRef ref) {
        return new Start(day, new Because(Reason.BEGINS, ref));
    }

    /** A renewal without a day of its own follows its predecessor's end, where that is certain. */
    private Optional<Start> afterPredecessor(FactRef agreement) {
        return related.text(agreement, "renews")
                .map(id -> FactRef.object(AGREEMENT, id))
                .flatMap(predecessor -> {
                    DayRange start = start(predecessor).day;
                    DayRange end = ends.ofAgreement(predecessor, start, start).day();
                    return end.isExact() && !end.isNever()
                            ? Optional.of(begins(end.dayAfter(), agreement.field("renews")))
                            : Optional.empty();
                });
    }

    private Start grantStart(FactRef grant, @Nullable JsonNode term, @Nullable FactRef agreement) {
        JsonNode from = related.value(grant, "from");
        if (from != null) {
            return stated(from, grant.field("from"));
        }
        JsonNode termFrom = term == null ? null : term.get("from");
        if (termFrom != null) {
            return stated(termFrom, grant.field("term"));
        }
        return agreement == null
                ? new Start(DayRange.UNKNOWN, new Because(Reason.BEGIN_NOT_STATED, grant))
                : start(agreement);
    }

    private Start conditional(FactRef grant, Start start) {
        Optional<FactRef> condition = related.text(grant, "conditionalOn").flatMap(WorldDates::reference);
        if (condition.isEmpty() || isSettled(condition.get())) {
            return start;
        }
        return dates.of(condition.get())
                .map(day -> new Start(start.day.orLater(day), new Because(Reason.BEGINS, condition.get())))
                .orElseGet(() -> new Start(DayRange.NEVER, new Because(Reason.CONDITION_OPEN, condition.get())));
    }

    private Span withSuccessors(FactRef agreement, Span own, boolean survives) {
        Span span = own;
        for (FactRef renewal : related.naming(agreement, AGREEMENT, "renews")) {
            DayRange start = start(renewal).day;
            if (!start.isNever() && !start.isUnknown()) {
                span = span.shownToRunUntil(start.dayBefore(), new Because(Reason.RENEWED, renewal));
            }
        }
        for (FactRef successor : survives ? List.<FactRef>of() : related.naming(agreement, AGREEMENT, "supersedes")) {
            DayRange start = start(successor).day;
            if (!start.isNever()) {
                span = span.cutOff(start.dayBefore(), new Because(Reason.SUPERSEDED, successor));
            }
        }
        return span;
    }

    private boolean isSettled(FactRef condition) {
        return condition.kind().equals("condition")
                && related.text(condition.object(), "status")
                        .filter(SETTLED::contains)
                        .isPresent();
    }

    private boolean takesEffectByClosing(FactRef agreement) {
        JsonNode types = related.value(agreement, "types");
        return types != null && types.valueStream().anyMatch(type -> BY_CLOSING.contains(type.asString("")));
    }
}
