package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.SourceKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules on what a command rests on: its sources, and the order in which things became known. */
public final class Grounds {

    private Grounds() {}

    /** Rules 11, 12, 46, 45: for commands that need a source. */
    public static void required(FactCommand command, Facts facts, DecisionContext context) {
        if (command.evidence().sources().isEmpty()) {
            throw Refusal.ofField(RefusalCode.SOURCE_REQUIRED, "/sources", "name at least one source");
        }
        notRumour(command, context);
        optional(command, facts, context);
    }

    /** Rules 46, 45: for commands that may do without. */
    public static void optional(FactCommand command, Facts facts, DecisionContext context) {
        command.sourceIds().stream().sorted().forEach(id -> published(id, command, context));
        inOrder(facts, context);
    }

    /** Rule 12, also for changes of state that need no source but cite some. */
    public static void notRumour(FactCommand command, DecisionContext context) {
        Set<String> sources = Set.copyOf(command.evidence().sources());
        if (!sources.isEmpty() && sources.stream().allMatch(id -> kindOf(id, context) == SourceKind.NEWS_ANONYMOUS)) {
            throw Refusal.ofField(
                    RefusalCode.RUMOUR_CANNOT_CHANGE_STATE,
                    "/sources",
                    "only anonymous sources say so: record a rumour");
        }
    }

    /** When a source was published, if that is known. */
    public static Optional<PartialDate> publishedOn(String id, DecisionContext context) {
        return context.source(id)
                .flatMap(
                        facts -> new Known(facts, FactRef.object("source", id)).read("publishedOn", PartialDate.class));
    }

    /** What kind of publication a source is; unknown only where its kind was retracted. */
    public static @Nullable SourceKind kindOf(String id, DecisionContext context) {
        return context.source(id)
                .flatMap(facts -> new Known(facts, FactRef.object("source", id)).read("kind", SourceKind.class))
                .orElse(null);
    }

    private static void published(String id, FactCommand command, DecisionContext context) {
        PartialDate today = PartialDate.of(context.today());
        publishedOn(id, context)
                .filter(day -> WorldDays.certainlyAfter(day, today))
                .ifPresent(day -> {
                    throw Refusal.ofField(
                            RefusalCode.SOURCE_FROM_FUTURE,
                            Fields.pointerTo(command, id).orElse("/sources"),
                            id + " was published on " + day + ", after " + today);
                });
    }

    private static void inOrder(Facts facts, DecisionContext context) {
        if (!context.origin().isImport()) {
            return;
        }
        if (context.knownSince().isAfter(context.origin().recordedAt())) {
            throw Refusal.ofField(
                    RefusalCode.KNOWLEDGE_OUT_OF_ORDER, "/knownSince", "nothing is known since the future");
        }
        facts.lastKnownSince()
                .filter(last -> context.knownSince().isBefore(last))
                .ifPresent(last -> {
                    throw Refusal.ofField(
                            RefusalCode.KNOWLEDGE_OUT_OF_ORDER, "/knownSince", "more is known since " + last);
                });
    }
}
