package io.dealtrail.deal.partnership.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.knowledge.RuleBook;
import io.dealtrail.deal.partnership.addcollaborationarea.AreaRules;
import io.dealtrail.deal.partnership.agreeconsideration.ConsiderationRules;
import io.dealtrail.deal.partnership.bringintoforce.EffectRules;
import io.dealtrail.deal.partnership.discloseconsideration.DisclosureRules;
import io.dealtrail.deal.partnership.grantcrosslicense.Reciprocity;
import io.dealtrail.deal.partnership.grantlicense.GrantRules;
import io.dealtrail.deal.partnership.openpartnership.OpeningRules;
import io.dealtrail.deal.partnership.promotecollaborationarea.PromotionRules;
import io.dealtrail.deal.partnership.recordrelateddeal.RelatedDealRules;
import io.dealtrail.deal.partnership.signagreement.AgreementRules;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.transferpatent.ExecutionRules;
import io.dealtrail.deal.partnership.transferpatent.TransferRules;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.events.PatentRightEvent;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/** The rules of each event of a partnership, on all else that is known of it. */
public final class PartnershipRules implements RuleBook {

    private final String partnershipId;

    public PartnershipRules(String partnershipId) {
        this.partnershipId = partnershipId;
    }

    @Override
    public Rules of(DealEvent event, Facts others, DecisionContext context) {
        return event instanceof PartnershipEvent own
                ? of(own, new PartnershipState(partnershipId, others), context)
                : Rules.NONE;
    }

    private static Rules of(PartnershipEvent event, PartnershipState state, DecisionContext context) {
        return switch (event) {
            case PartnershipOpened e -> OpeningRules.of(e, context);
            case AgreementSigned e -> AgreementRules.of(e, state, context);
            case AgreementBecameEffective e ->
                EffectRules.of(e, state.agreement(e.agreementId(), "/agreementId"), state, context);
            case AgreementLifecycleEvent e -> LifecycleRules.of(e, state, context);
            case LicenseGranted e -> new GrantRules(e, "", state, context).rules();
            case CrossLicenseGranted e -> Reciprocity.of(e, state, context);
            case PatentTransferAgreed e -> TransferRules.of(e, executedOn(e, state), state, context);
            case PatentTransferExecuted e ->
                ExecutionRules.of(e, state, context).rules();
            case PatentRightEvent e -> FurtherRules.of(e, state, context);
            case ConsiderationAgreed e -> ConsiderationRules.of(e, state, context);
            case ConsiderationDisclosed e -> DisclosureRules.of(e, state, context);
            case CollaborationAreaAdded e -> AreaRules.of(e, state, context);
            case CollaborationAreaPromoted e -> PromotionRules.of(e, state, context);
            case RelatedDealRecorded e -> RelatedDealRules.of(e, state.id(), context);
            case MoneyEvent e -> FurtherRules.of(e, state, context);
            case AreaEvent e -> FurtherRules.of(e, state, context);
            case DutyEvent e -> FurtherRules.of(e, state, context);
            case DisputeEvent e -> FurtherRules.of(e, state, context);
            case MemberEvent e -> FurtherRules.of(e, state, context);
            case ContractEvent e -> FurtherRules.of(e, state, context);
            // that it was closed, or is rumoured, can be said of anything; a notice says nothing of the world
            case PartnershipClosed _, PartnershipReopened _, RumourEvent _, KnowledgeEvent _, CalendarNotice _ ->
                Rules.NONE;
        };
    }

    private static @Nullable PartialDate executedOn(PatentTransferAgreed agreed, PartnershipState state) {
        return state.known("transfer", agreed.transferId())
                .read("executedOn", PartialDate.class)
                .orElse(null);
    }
}
