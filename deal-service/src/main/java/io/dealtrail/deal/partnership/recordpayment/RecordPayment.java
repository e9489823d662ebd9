package io.dealtrail.deal.partnership.recordpayment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** Part of what is owed was paid, or all of it. */
public record RecordPayment(
        String partnershipId,
        String considerationId,
        Money amount,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("consideration", considerationId, "/considerationId");
        state.requireOpen();
        PaymentRecorded payment = asEvent(Numbering.next(
                state.facts(),
                PaymentRecorded.class,
                other -> other.considerationId().equals(considerationId)));
        require(PaymentRules.of(payment, state, context), state, context);
        return List.of(payment);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Numbering.isRecorded(facts, PaymentRecorded.class, other -> asEvent(other.number()));
    }

    private PaymentRecorded asEvent(int number) {
        return new PaymentRecorded(considerationId, number, amount, on, evidence);
    }
}
