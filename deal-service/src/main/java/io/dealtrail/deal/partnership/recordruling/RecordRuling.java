package io.dealtrail.deal.partnership.recordruling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.RulingRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A court or office decides something in a dispute. */
public record RecordRuling(
        String partnershipId,
        String rulingId,
        String disputeId,
        @Nullable String proceedingId,
        String outcome,
        List<String> effects,
        @Nullable Territory territory,
        PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public RecordRuling {
        effects = Given.list(effects);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("dispute", disputeId, "/disputeId");
        requireProceeding(asEvent(), state);
        requireUnused(state);
        state.requireOpen();
        require(rules(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    /** Rules 5, 36, 13 and 14. */
    public static Rules rules(RulingRecorded wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(() -> requireProceeding(wanted, state))
                .and(Disputes.step(wanted.disputeId(), wanted.on(), state, context));
    }

    private static void requireProceeding(RulingRecorded wanted, PartnershipState state) {
        if (wanted.proceedingId() != null) {
            Known dispute = state.known("dispute", wanted.disputeId());
            Disputes.requireProceeding(wanted.proceedingId(), dispute, "/proceedingId", state);
        }
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(rulingId, "/rulingId");
    }

    /** Rule 6: ids of rulings are unique, whatever dispute they are of. */
    private void requireUnused(PartnershipState state) {
        state.all("dispute")
                .flatMap(each -> each.versions("rulings." + rulingId).stream())
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    RefusalCode.DUPLICATE_RULING,
                                    "/rulingId",
                                    rulingId + " is recorded with other content")
                            .conflictingWith(version.event());
                });
    }

    private RulingRecorded asEvent() {
        return new RulingRecorded(rulingId, disputeId, proceedingId, outcome, effects, territory, on, evidence);
    }
}
