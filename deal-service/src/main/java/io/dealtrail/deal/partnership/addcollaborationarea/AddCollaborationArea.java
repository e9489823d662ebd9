package io.dealtrail.deal.partnership.addcollaborationarea;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.AreaRole;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parties work together, or explore working together, on something. */
public record AddCollaborationArea(
        String partnershipId,
        String areaId,
        @Nullable String agreementId,
        String name,
        AreaLevel level,
        @Nullable Boolean listIsOpen,
        Map<String, AreaRole> roles,
        List<String> products,
        @Nullable String segment,
        @Nullable WorldDate from,
        @Nullable Boolean existedBefore,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AddCollaborationArea {
        roles = Given.map(roles);
        products = Given.list(products);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.optionalAgreement(agreementId, "/agreementId");
        state.requireUnused("area", areaId, "/areaId");
        state.requireOpen();
        require(AreaRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(areaId, "/areaId");
    }

    @Override
    public Set<String> partyIds() {
        return Set.copyOf(roles.keySet());
    }

    private CollaborationAreaAdded asEvent() {
        return new CollaborationAreaAdded(
                areaId, agreementId, name, level, listIsOpen, roles, products, segment, from, existedBefore, evidence);
    }
}
