package io.dealtrail.facts;

import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.events.PartyChangeEvent;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.events.RightRetained;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.terms.FactRef;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one event brings into being, and those without which it would speak of nothing. A correction or resolution needs nothing:
 * without what it corrects it has no effect. A notice was given, whatever becomes of what it was about.
 */
final class EventLinks {

    private static final String AGREEMENT = "agreement";
    private static final String GRANT = "grant";
    private static final String TRANSFER = "transfer";
    private static final String CONSIDERATION = "consideration";
    private static final String AREA = "area";
    private static final String PORTFOLIO = "portfolio";
    private static final String CROSS_LICENSE = "crossLicense";

    private final Set<String> creates = new LinkedHashSet<>();
    private final Set<String> needs = new LinkedHashSet<>();

    private EventLinks() {}

    static EventLinks of(DealEvent event, String aggregateId) {
        EventLinks links = new EventLinks().needs("partnership", aggregateId);
        return switch (event) {
            case PartyRegistered e -> new EventLinks().creates("party", e.partyId());
            case PartyChangeEvent e -> new EventLinks().needs("party", PartyAssertions.partyOf(e));
            case SourceRecorded e -> new EventLinks().creates("source", e.sourceId());
            case PartnershipOpened e -> new EventLinks().creates("partnership", e.partnershipId());
            case PartnershipClosed _, PartnershipReopened _, RelatedDealRecorded _ -> links;
            case AgreementSigned e -> links.signed(e);
            case AgreementBecameEffective e -> links.needs(AGREEMENT, e.agreementId());
            case AgreementLifecycleEvent e -> LifecycleLinks.add(e, links);
            case LicenseGranted e ->
                links.creates(GRANT, e.grantId())
                        .needs(AGREEMENT, e.agreementId())
                        .needs(CROSS_LICENSE, e.crossLicenseId())
                        .needs(e.conditionalOn());
            case CrossLicenseGranted e -> {
                links.creates(CROSS_LICENSE, e.crossLicenseId()).needs(AGREEMENT, e.agreementId());
                e.grantIds().forEach(grant -> links.needs(GRANT, grant));
                yield links;
            }
            case PatentTransferAgreed e ->
                links.creates(TRANSFER, e.transferId())
                        .needs(AGREEMENT, e.agreementId())
                        .needs(e.conditionalOn());
            case PatentTransferExecuted e -> links.needs(TRANSFER, e.transferId());
            case ConsiderationAgreed e ->
                links.creates(CONSIDERATION, e.considerationId())
                        .needs(AGREEMENT, e.agreementId())
                        .needs(CONSIDERATION, e.partOf())
                        .needsAnyOf(e.forRef());
            case ConsiderationDisclosed e -> links.needs(CONSIDERATION, e.considerationId());
            case CollaborationAreaAdded e -> links.creates(AREA, e.areaId()).needs(AGREEMENT, e.agreementId());
            case CollaborationAreaPromoted e -> links.needs(AREA, e.areaId()).needs(AGREEMENT, e.agreementId());
            case MoneyEvent e -> FurtherLinks.of(e, links);
            case AreaEvent e -> FurtherLinks.of(e, links);
            case DutyEvent e -> FurtherLinks.of(e, links);
            case DisputeEvent e -> FurtherLinks.of(e, links);
            case MemberEvent e -> FurtherLinks.of(e, links);
            case RumourEvent e -> FurtherLinks.of(e, links);
            case ContractEvent e -> FurtherLinks.of(e, links);
            case FactAttested e -> new EventLinks().needs(e.factRef());
            case ConflictResolved _, FactCorrected _, FactRetracted _, CalendarNotice _ -> new EventLinks();
            case LicenseModified e -> links.needs(GRANT, e.grantId());
            case LicenseRevoked e -> links.needs(GRANT, e.grantId());
            case RightRetained e -> links.needs(AGREEMENT, e.agreementId()).needs(TRANSFER, e.transferId());
            case PatentAssignmentRecorded e -> links.needs(TRANSFER, e.transferId());
            case PatentTransferReversed e -> links.needs(TRANSFER, e.transferId());
            case PatentPortfolioDefined e -> new EventLinks().creates(PORTFOLIO, e.portfolioId());
            case PatentsAdded e -> new EventLinks().needs(PORTFOLIO, e.portfolioId());
            case PatentsRemoved e -> new EventLinks().needs(PORTFOLIO, e.portfolioId());
            case PortfolioSplit e -> new EventLinks().needs(PORTFOLIO, e.portfolioId());
            case EssentialityDeclared e -> new EventLinks().needs(PORTFOLIO, e.portfolioId());
        };
    }

    Set<String> creates() {
        return creates;
    }

    Set<String> needs() {
        return needs;
    }

    private EventLinks signed(AgreementSigned event) {
        creates(AGREEMENT, event.agreementId());
        event.conditions()
                .forEach(each -> creates("condition", each.conditionId()).needs(each.dependsOn()));
        event.options().forEach(each -> creates("option", each.optionId()));
        return needs(AGREEMENT, event.renews())
                .needs(AGREEMENT, event.supersedes())
                .needs(AGREEMENT, event.under());
    }

    EventLinks creates(String kind, String id) {
        creates.add(kind + ":" + id);
        return this;
    }

    EventLinks needs(String kind, @Nullable String id) {
        if (id != null) {
            needs.add(kind + ":" + id);
        }
        return this;
    }

    EventLinks needs(@Nullable FactRef fact) {
        if (fact != null && fact.partnership() == null) {
            needs.add(fact.object().toString());
        }
        return this;
    }

    /** A consideration says what it is for by address or by bare id; a bare one can be of several kinds. */
    private EventLinks needsAnyOf(@Nullable String reference) {
        if (reference == null) {
            return this;
        }
        int colon = reference.indexOf(':');
        if (colon > 0) {
            int dot = reference.indexOf('.', colon);
            needs.add(dot < 0 ? reference : reference.substring(0, dot));
            return this;
        }
        return needs(TRANSFER, reference).needs(GRANT, reference).needs(AREA, reference);
    }
}
