package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.MalformedTermException;
import java.util.List;

/**
 * The order in which every command is judged: a command that cannot be read is malformed; an identical repetition is accepted and appends
 * nothing; then come the expected version and what is not known; then the command's own rules.
 */
public final class Judgement {

    private Judgement() {}

    /** The events to append, none for a repetition. */
    public static List<? extends DealEvent> of(FactCommand command, Facts facts, DecisionContext context) {
        try {
            return judge(command, facts, context);
        } catch (MalformedTermException e) {
            throw malformed(e);
        }
    }

    /**
     * Why a command to an aggregate that does not exist is refused: what comes before rule 5 is asked first.
     *
     * @throws Refusal always
     */
    public static void refuseUnknown(FactCommand command, DecisionContext context) {
        try {
            requireWellFormed(command);
        } catch (MalformedTermException e) {
            throw malformed(e);
        }
        requireVersion(0, context);
        throw Refusal.of(command.unknown(), command.self() + " is not known");
    }

    private static void requireWellFormed(FactCommand command) {
        Required.check(command);
        IdForms.check(command);
        command.requireWellFormed();
    }

    private static List<? extends DealEvent> judge(FactCommand command, Facts facts, DecisionContext context) {
        requireWellFormed(command);
        if (command.isRepetition(facts)) {
            return List.of();
        }
        requireVersion(facts.version(), context);
        requireKnown(command, facts, context);
        return command.decide(facts, context);
    }

    /** An id that has no possible form is found only where it is looked up. */
    private static Refusal malformed(MalformedTermException e) {
        RefusalCode code = RefusalCode.ofCode(e.code()).orElse(RefusalCode.MALFORMED);
        return Refusal.of(code, String.valueOf(e.getMessage()));
    }

    /** Knowledge never runs backwards within one aggregate: where clocks of two instances differ, the later instant counts. */
    public static CommandOrigin origin(Facts facts, DecisionContext context) {
        CommandOrigin origin = context.origin();
        return facts.lastKnownSince().map(origin::knownNotBefore).orElse(origin);
    }

    /** Rule 3. */
    private static void requireVersion(long version, DecisionContext context) {
        if (context.expectedVersion().isPresent() && context.expectedVersion().getAsLong() != version) {
            throw Refusal.of(RefusalCode.VERSION_CONFLICT, "the version is " + version)
                    .with("currentVersion", version);
        }
    }

    private static void requireKnown(FactCommand command, Facts facts, DecisionContext context) {
        if (command.needsAggregate() && facts.origin(command.self()).isEmpty()) {
            throw Refusal.of(command.unknown(), command.self() + " is not known");
        }
        command.partyIds().stream()
                .filter(id -> context.party(id).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(id -> refuse(command, RefusalCode.UNKNOWN_PARTY, id, "no party is registered as " + id));
        command.sourceIds().stream()
                .filter(id -> context.source(id).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(id -> refuse(command, RefusalCode.UNKNOWN_SOURCE, id, "no source is recorded as " + id));
        command.portfolioIds().stream()
                .filter(id -> !PortfolioRefs.isKnown(id, context))
                .sorted()
                .findFirst()
                .ifPresent(id -> refuse(command, RefusalCode.UNKNOWN_PORTFOLIO, id, PortfolioRefs.unknown(id)));
    }

    private static void refuse(DealCommand command, RefusalCode code, String id, String detail) {
        throw Fields.pointerTo(command, id)
                .map(pointer -> Refusal.ofField(code, pointer, detail))
                .orElseGet(() -> Refusal.of(code, detail));
    }
}
