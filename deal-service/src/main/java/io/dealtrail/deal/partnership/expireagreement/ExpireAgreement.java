package io.dealtrail.deal.partnership.expireagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An agreement runs out. */
public record ExpireAgreement(
        String partnershipId,
        String agreementId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        Optional<PartialDate> end = endBefore(agreement);
        end.ifPresent(this::requireSameDay);
        agreement.days(LocalDate.MAX).start().ifPresent(start -> WorldDays.inOrder(start, on, "/on"));
        WorldDays.happened(on, "/on", context);
        Grounds.required(this, state.facts(), context);
        agreement.requireRunning(on, "/on", context);
        return end.isPresent() ? List.of() : List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    /** The end that it has anyway, where that is known. */
    private Optional<PartialDate> endBefore(Agreement agreement) {
        return agreement
                .days(WorldDays.firstOf(on, LocalDate.MAX))
                .currentEnd()
                .filter(end -> !end.latest().equals(LocalDate.MAX));
    }

    /** Another day than the one that it ends on anyway is a correction; after that day rule 16 answers. */
    private void requireSameDay(PartialDate end) {
        if (WorldDays.certainlyAfter(end, on)) {
            throw Refusal.ofField(
                    RefusalCode.ALREADY_DISCLOSED, "/on", agreementId + " runs until " + end + ": correct that");
        }
    }

    private AgreementExpired asEvent() {
        return new AgreementExpired(agreementId, on, evidence);
    }
}
