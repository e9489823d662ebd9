package io.dealtrail.deal.partnership.dropcollaborationarea;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Areas;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.CollaborationAreaDropped;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An area was given up. */
public record DropCollaborationArea(
        String partnershipId,
        String areaId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("area", areaId, "/areaId");
        state.requireOpen();
        require(Areas.ending(areaId, on, state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private CollaborationAreaDropped asEvent() {
        return new CollaborationAreaDropped(areaId, on, reason, evidence);
    }
}
