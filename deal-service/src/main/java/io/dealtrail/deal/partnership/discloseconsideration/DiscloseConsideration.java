package io.dealtrail.deal.partnership.discloseconsideration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Price;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A price that was not public became known. */
public record DiscloseConsideration(
        String partnershipId,
        String considerationId,
        @JsonUnwrapped Price price,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("consideration", considerationId, "/considerationId");
        state.requireOpen();
        require(DisclosureRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(price.shares().stream()
                        .flatMap(share -> share.parties().stream())
                        .toList())
                .collect(Collectors.toUnmodifiableSet());
    }

    private ConsiderationDisclosed asEvent() {
        return new ConsiderationDisclosed(considerationId, price, evidence);
    }
}
