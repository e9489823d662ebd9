package io.dealtrail.deal.partnership.correctfact;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.agreeconsideration.ConsiderationRules;
import io.dealtrail.deal.partnership.assignagreement.AssignmentRules;
import io.dealtrail.deal.partnership.attachdocument.AttachDocument;
import io.dealtrail.deal.partnership.grantcrosslicense.Reciprocity;
import io.dealtrail.deal.partnership.grantlicense.GrantRules;
import io.dealtrail.deal.partnership.openpartnership.OpeningRules;
import io.dealtrail.deal.partnership.promotecollaborationarea.PromotionRules;
import io.dealtrail.deal.partnership.recordpatentassignment.RecordingRules;
import io.dealtrail.deal.partnership.recordrelateddeal.RelatedDealRules;
import io.dealtrail.deal.partnership.reversetransfer.ReversalRules;
import io.dealtrail.deal.partnership.revokelicense.RevocationRules;
import io.dealtrail.deal.partnership.signagreement.AgreementRules;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.transferpatent.TransferRules;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DocumentAttached;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.events.RightRetained;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of each event of a partnership, for when a correction makes it say something else. */
public final class PartnershipRecheck {

    private PartnershipRecheck() {}

    /** Refuses what the event must not say. */
    public static void check(DealEvent event, List<DealEvent> corrected, Facts facts, DecisionContext context) {
        if (event instanceof PartnershipEvent own) {
            check(own, corrected, new PartnershipState(partnershipId(corrected), facts), context);
        }
    }

    private static void check(
            PartnershipEvent event, List<DealEvent> corrected, PartnershipState state, DecisionContext context) {
        switch (event) {
            case PartnershipOpened opened -> OpeningRules.check(opened);
            case AgreementSigned signed -> AgreementRules.check(signed, state, context);
            case AgreementLifecycleEvent lifecycle -> LifecycleRecheck.check(lifecycle, state, context);
            case LicenseGranted granted ->
                GrantRules.check(granted, state.agreement(granted.agreementId(), "/agreementId"), "", context);
            case CrossLicenseGranted granted -> Reciprocity.check(grants(granted, corrected));
            case PatentTransferAgreed agreed -> TransferRules.check(agreed, executedOn(agreed, state), state, context);
            case PatentTransferExecuted executed ->
                TransferRules.checkExecution(executed, conditionalOn(executed, state), state, context);
            case ConsiderationAgreed agreed -> ConsiderationRules.check(agreed, state, context);
            case CollaborationAreaAdded added -> state.optionalAgreement(added.agreementId(), "/agreementId");
            case CollaborationAreaPromoted promoted -> {
                PromotionRules.check(promoted, state, context);
                PromotionRules.requireWasExploratory(promoted, state.known("area", promoted.areaId()));
            }
            case RelatedDealRecorded recorded -> RelatedDealRules.check(recorded, context);
            case MoneyEvent e -> FurtherRecheck.check(e, state, context);
            case AreaEvent e -> FurtherRecheck.check(e, state, context);
            case DutyEvent e -> FurtherRecheck.check(e, state, context);
            case DisputeEvent e -> FurtherRecheck.check(e, state, context);
            case MemberEvent e -> MemberRecheck.check(e, state, context);
            case AgreementAssigned e -> AssignmentRules.check(e, state, context);
            case DocumentAttached e -> {
                AttachDocument.checkUrl(e.url());
                AttachDocument.checkDigest(e.sha256());
            }
            case ClauseAdded e -> state.agreement(e.agreementId(), "/agreementId");
            case LicenseRevoked revoked -> RevocationRules.check(revoked, state, context);
            case PatentAssignmentRecorded recorded -> RecordingRules.check(recorded, state, context);
            case PatentTransferReversed reversed -> ReversalRules.check(reversed, state, context);
            case LicenseModified _,
                    RightRetained _,
                    PartnershipClosed _,
                    PartnershipReopened _,
                    AgreementBecameEffective _,
                    ConsiderationDisclosed _,
                    RumourEvent _,
                    KnowledgeEvent _,
                    CalendarNotice _ -> {
                // what they say is checked with the event that they follow; a notice says nothing of the world
            }
        }
    }

    private static String partnershipId(List<DealEvent> corrected) {
        return corrected.stream()
                .flatMap(event ->
                        event instanceof PartnershipOpened opened ? Stream.of(opened.partnershipId()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private static List<LicenseGranted> grants(CrossLicenseGranted cross, List<DealEvent> corrected) {
        return corrected.stream()
                .flatMap(event -> event instanceof LicenseGranted granted ? Stream.of(granted) : Stream.empty())
                .filter(granted -> cross.crossLicenseId().equals(granted.crossLicenseId()))
                .toList();
    }

    private static @Nullable PartialDate executedOn(PatentTransferAgreed agreed, PartnershipState state) {
        return state.known("transfer", agreed.transferId())
                .read("executedOn", PartialDate.class)
                .orElse(null);
    }

    private static @Nullable FactRef conditionalOn(PatentTransferExecuted executed, PartnershipState state) {
        return state.known("transfer", executed.transferId())
                .read("conditionalOn", FactRef.class)
                .orElse(null);
    }
}
