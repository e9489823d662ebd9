package io.dealtrail.deal.partnership.promotecollaborationarea;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An area that was explored is committed from a day on, as a source reports. */
public record PromoteCollaborationArea(
        String partnershipId,
        String areaId,
        @Nullable String agreementId,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("area", areaId, "/areaId");
        state.optionalAgreement(agreementId, "/agreementId");
        state.requireOpen();
        PartialDate day = requireEvidence();
        require(PromotionRules.of(asEvent(day), state, context), state, context);
        return List.of(asEvent(day));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return on != null && facts.recorded(asEvent(on));
    }

    /** Rule 34. */
    private PartialDate requireEvidence() {
        if (on == null) {
            throw Refusal.ofField(RefusalCode.PROMOTION_WITHOUT_EVIDENCE, "/on", "say since when it is committed");
        }
        if (evidence.sources().isEmpty()) {
            throw Refusal.ofField(RefusalCode.PROMOTION_WITHOUT_EVIDENCE, "/sources", "name at least one source");
        }
        return on;
    }

    private CollaborationAreaPromoted asEvent(PartialDate day) {
        return new CollaborationAreaPromoted(areaId, agreementId, day, evidence);
    }
}
