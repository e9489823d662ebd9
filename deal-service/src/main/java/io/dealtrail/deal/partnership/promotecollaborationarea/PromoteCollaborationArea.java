package io.dealtrail.deal.partnership.promotecollaborationarea;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.Areas;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import java.util.Optional;
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
        Known area = state.object("area", areaId, "/areaId");
        Optional<Agreement> agreement = state.optionalAgreement(agreementId, "/agreementId");
        state.requireOpen();
        PartialDate day = requireEvidence();
        Areas.requireNotClosedBefore(area, day);
        PromotionRules.requireExploratory(area);
        PromotionRules.check(asEvent(day), state, context);
        Grounds.required(this, state.facts(), context);
        agreement
                .or(() -> area.read("agreementId", String.class).map(id -> state.agreement(id, "/areaId")))
                .ifPresent(each -> each.requireRunning(on, "/on"));
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
