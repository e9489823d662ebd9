package io.dealtrail.deal.partnership.recordruling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Disputes;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Known;
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
        Known dispute = state.object("dispute", disputeId, "/disputeId");
        if (proceedingId != null) {
            Disputes.requireProceeding(proceedingId, dispute, "/proceedingId", state);
        }
        requireUnused(state);
        state.requireOpen();
        Disputes.requireOpenOn(on, dispute);
        Disputes.checkDay(disputeId, on, state, context);
        Grounds.required(this, state.facts(), context);
        return List.of(asEvent());
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
