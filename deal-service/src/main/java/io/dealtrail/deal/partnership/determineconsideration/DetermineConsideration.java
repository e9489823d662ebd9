package io.dealtrail.deal.partnership.determineconsideration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Price;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was left open has been decided, by the parties or by someone else. */
public record DetermineConsideration(
        String partnershipId,
        String considerationId,
        Decider by,
        @Nullable PartialDate on,
        @JsonUnwrapped Price price,
        @Nullable Period period,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("consideration", considerationId, "/considerationId");
        state.requireOpen();
        require(DeterminationRules.of(asEvent(), state, context), state, context);
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

    private ConsiderationDetermined asEvent() {
        return new ConsiderationDetermined(considerationId, by, on, price, period, evidence);
    }
}
