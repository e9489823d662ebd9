package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.util.HashMap;
import java.util.HashSet;
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
    private final LaterDeeds later;
    private final Map<FactRef, Start> starts = new HashMap<>();
    private final Set<FactRef> open = new HashSet<>();

    Spans(FactView view, Related related) {
        this.dates = new WorldDates(view);
        this.related = related;
        this.ends = new Ends(dates, related);
        this.later = new LaterDeeds(dates, related, agreement -> start(agreement).day);
    }

    /** The first day, and what it follows from. */
    private record Start(DayRange day, Because why) {}

    Span ofAgreement(FactRef agreement) {
        Start start = start(agreement);
        Ends.End end = ends.ofAgreement(agreement, start.day, start.day);
        Span own = new Span(start.day, end.day(), start.why, end.why());
        return later.ofAgreement(agreement, renewed(agreement, own), false);
    }

    /** From when to when the agreement runs: its start, its end as it says itself, and its end with all that moves it. */
    AgreementDays days(FactRef agreement) {
        Start start = start(agreement);
        DayRange current = ends.byItself(agreement, start.day, start.day).day();
        return AgreementDays.of(start.day, current, ofAgreement(agreement).end());
    }

    /** The last day by what the agreement says itself. */
    Ends.End currentEnd(FactRef agreement) {
        Start start = start(agreement);
        return ends.byItself(agreement, start.day, start.day);
    }

    Span ofGrant(FactRef grant) {
        Optional<FactRef> agreement = related.agreementOf(grant);
        JsonNode term = related.value(grant, "term");
        Start start = conditional(grant, grantStart(grant, term, agreement.orElse(null)));
        boolean followsAgreement = term == null && agreement.isPresent();
        Ends.End end = followsAgreement
                ? ends.ofAgreement(agreement.get(), start(agreement.get()).day, start.day)
                : ends.ofGrant(grant, term == null ? NO_TERM : term, start.day);
        Span own = revoked(grant, new Span(start.day, end.day(), start.why, end.why()));
        Span renewed = followsAgreement ? renewed(agreement.get(), own) : own;
        return later.ofGrant(
                grant,
                agreement
                        .map(each -> later.ofAgreement(each, renewed, later.survives(grant, each)))
                        .orElse(renewed));
    }

    private Span revoked(FactRef grant, Span own) {
        FactRef revocation = grant.field("revokedOn");
        return dates.of(revocation)
                .map(day -> own.cutOff(day, new Because(Reason.ENDS, revocation)))
                .orElse(own);
    }

    /** The condition of an agreement that is open on the day, first by id. */
    Optional<FactRef> pendingCondition(FactRef agreement) {
        return related.naming(agreement, "condition", "agreementId").stream()
                .filter(condition -> related.text(condition, "status")
                        .filter(SETTLED::contains)
                        .isEmpty())
                .findFirst();
    }

    /** The condition of an agreement of which nobody says that it was ever settled, first by id. */
    private Optional<FactRef> openCondition(FactRef agreement) {
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
        if (related.text(agreement, "stage").filter("ANNOUNCED"::equals).isPresent()) {
            return dates.of(agreement.field("closedOn"))
                    .map(day -> begins(day, agreement.field("closedOn")))
                    .orElseGet(
                            () -> new Start(DayRange.NEVER, new Because(Reason.AWAITED, agreement.field("signedOn"))));
        }
        return onceDecided(agreement, made(agreement));
    }

    /** What waited for conditions begins when the last of them was decided. */
    private Start onceDecided(FactRef agreement, Start made) {
        Start start = made;
        for (FactRef condition : related.naming(agreement, "condition", "agreementId")) {
            FactRef decision = condition.field("decidedOn");
            Optional<DayRange> decided = dates.of(decision);
            if (decided.isPresent() && !start.day.isUnknown()) {
                DayRange later = start.day.orLater(decided.get());
                start = later.equals(start.day) ? start : begins(later, decision);
            }
        }
        return start;
    }

    private Start made(FactRef agreement) {
        return fromItsTerm(agreement)
                .or(() -> afterPredecessor(agreement))
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

    /** A term that names its first day says when the agreement binds, be it before or after the signature. */
    private Optional<Start> fromItsTerm(FactRef agreement) {
        return Optional.ofNullable(related.value(agreement, "term"))
                .flatMap(term -> Optional.ofNullable(term.get("from")))
                .map(from -> stated(from, agreement.field("term")));
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

    /** A renewal proves cover until it was made; one of which nobody says how far it goes leaves the end open. */
    private Span renewed(FactRef agreement, Span own) {
        Span span = own;
        for (FactRef renewal : related.entries(agreement, "renewals")) {
            JsonNode entry = related.value(agreement, renewal.field());
            DayRange made = dates.first(entry == null ? null : entry.get("signedOn"))
                    .or(() -> dates.first(entry == null ? null : entry.get("announcedOn")))
                    .orElse(DayRange.UNKNOWN);
            if (entry == null || entry.has("newEffectiveTo")) {
                span = span.provenUntil(made);
            } else {
                DayRange before = dates.last(entry.get("previousEffectiveTo")).orElse(made);
                DayRange again =
                        ends.isForYears(agreement) ? made.plus(Ends.AT_LEAST).dayBefore() : made;
                span = span.openAfter(again.orLater(before), new Because(Reason.END_NOT_STATED, renewal));
            }
        }
        return span;
    }

    private boolean isSettled(FactRef condition) {
        return condition.kind().equals("condition")
                && related.text(condition.object(), "outcome")
                        .or(() -> related.text(condition.object(), "status"))
                        .filter(SETTLED::contains)
                        .isPresent();
    }

    private boolean takesEffectByClosing(FactRef agreement) {
        JsonNode types = related.value(agreement, "types");
        return types != null && types.valueStream().anyMatch(type -> BY_CLOSING.contains(type.asString("")));
    }
}
