package io.dealtrail.deal.partnership.reversetransfer;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.transferpatent.TitleRules;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.PartialDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every reversal keeps to, when it is recorded and when it is corrected. */
public final class ReversalRules {

    private ReversalRules() {}

    /** Rules 14, 13 and 30. */
    public static Rules of(PatentTransferReversed wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                        () -> WorldDays.happened(wanted.on(), "/on", context),
                        () -> state.known("transfer", wanted.transferId())
                                .read("executedOn", PartialDate.class)
                                .ifPresent(executed -> WorldDays.inOrder(executed, wanted.on(), "/on")))
                .last(() -> requireTitle(wanted, state, context));
    }

    /** Another source may state the same reversal: whose it was is asked as if nobody had. */
    private static void requireTitle(PatentTransferReversed wanted, PartnershipState state, DecisionContext context) {
        Set<UUID> reversals = state.facts().events(PatentTransferReversed.class).stream()
                .filter(recorded -> recorded.event() instanceof PatentTransferReversed other
                        && other.transferId().equals(wanted.transferId()))
                .map(RecordedEvent::eventId)
                .collect(Collectors.toSet());
        PartnershipState before = new PartnershipState(state.id(), state.facts().without(reversals));
        TitleRules.requireTitleBack(before.known("transfer", wanted.transferId()), wanted.on(), before, context);
    }
}
