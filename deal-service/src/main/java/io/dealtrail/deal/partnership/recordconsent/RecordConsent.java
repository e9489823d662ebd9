package io.dealtrail.deal.partnership.recordconsent;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Someone whose consent is required gives it, for one act only. */
public record RecordConsent(
        String partnershipId,
        String obligationId,
        PartyRef by,
        @JsonProperty("for") ConsentedAct act,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("obligation", obligationId, "/obligationId");
        if (act.agreement() != null) {
            state.agreement(act.agreement(), "/for/agreement");
        }
        state.requireOpen();
        ConsentRecorded consent = asEvent(Numbering.next(
                state.facts(),
                ConsentRecorded.class,
                other -> other.obligationId().equals(obligationId)));
        require(ConsentRules.of(consent, state, context), state, context);
        return List.of(consent);
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Numbering.isRecorded(facts, ConsentRecorded.class, other -> asEvent(other.number()));
    }

    @Override
    public Set<String> partyIds() {
        return Stream.of(by, act.to(), act.party())
                .flatMap(Stream::ofNullable)
                .flatMap(party -> Acting.ids(List.of(party)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ConsentRecorded asEvent(int number) {
        return new ConsentRecorded(obligationId, number, by, act, on, evidence);
    }
}
