package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every change of an obligation keeps to. */
public final class Obligations {

    private static final List<String> CLOSING_DAYS = List.of("waivedOn", "fulfilledOn", "missedOn");

    private Obligations() {}

    /** The rules of what closes an obligation, or one of its days: 37, 13 and 14. */
    public static Rules closing(String obligationId, PartialDate on, PartnershipState state, DecisionContext context) {
        return Rules.of(() -> requireOpen(state.known("obligation", obligationId), on))
                .and(dated(obligationId, on, state, context));
    }

    /** Rules 13 and 14. */
    public static Rules dated(
            String obligationId, @Nullable PartialDate on, PartnershipState state, DecisionContext context) {
        return Rules.of(
                () -> state.known("obligation", obligationId)
                        .read("from", WorldDate.class)
                        .ifPresent(start -> WorldDays.inOrder(start, on, "/on")),
                () -> WorldDays.happened(on, "/on", context));
    }

    /** Rule 37. What recurs is done or missed once on each of its days, until it is waived. */
    private static void requireOpen(Known obligation, PartialDate on) {
        boolean recurs = obligation.value("recurrence").isPresent();
        CLOSING_DAYS.stream()
                .filter(field -> !recurs || field.equals("waivedOn"))
                .flatMap(field -> obligation.versions(field).stream())
                .map(FactVersion::event)
                .findFirst()
                .or(() -> recurs ? closedOn(obligation, on) : Optional.empty())
                .ifPresent(event -> {
                    throw Refusal.ofField(
                                    RefusalCode.OBLIGATION_CLOSED,
                                    "/obligationId",
                                    obligation.object().id() + " is fulfilled, waived or missed already")
                            .conflictingWith(event);
                });
    }

    private static Optional<UUID> closedOn(Known obligation, PartialDate on) {
        Facts facts = obligation.facts();
        return Stream.concat(facts.counting(ObligationFulfilled.class), facts.counting(ObligationMissed.class))
                .filter(event -> switch (event.event()) {
                    case ObligationFulfilled e -> isThat(e.obligationId(), obligation) && e.on().equals(on);
                    case ObligationMissed e -> isThat(e.obligationId(), obligation) && e.on().equals(on);
                    default -> false;
                })
                .map(RecordedEvent::eventId)
                .findFirst();
    }

    private static boolean isThat(String id, Known obligation) {
        return obligation.object().id().equals(id);
    }
}
