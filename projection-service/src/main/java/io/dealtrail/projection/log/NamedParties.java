package io.dealtrail.projection.log;

import io.dealtrail.events.AgreementAbandoned;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.AgreementAnnounced;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementPartiallyTerminated;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.events.AgreementTerminated;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.ClosingRescheduled;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConditionAdded;
import io.dealtrail.events.ConditionFailed;
import io.dealtrail.events.ConditionSatisfied;
import io.dealtrail.events.ConditionWaived;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.DocumentAttached;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.OptionExercised;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.events.PartyChangeEvent;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.events.RightRetained;
import io.dealtrail.events.RulingRecorded;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The registered parties that an event names, for the feed's filter by party; mentions have no id to filter by. */
public final class NamedParties {

    private NamedParties() {}

    /** Their ids. */
    public static Set<String> of(DealEvent event) {
        return switch (event) {
            case PartyRegistered e -> Set.of(e.partyId());
            case PartyChangeEvent e -> of(e);
            case PartnershipOpened e -> ids(e.parties().stream());
            case AgreementSigned e -> ids(registered(e.parties().stream().map(Signatory::party)));
            case AgreementLifecycleEvent e -> of(e);
            case LicenseGranted e -> ids(registered(Stream.of(e.licensor(), e.licensee())));
            case PatentTransferAgreed e -> ids(registered(both(e.transferors(), e.transferees())));
            case ConsiderationAgreed e -> ids(registered(both(e.payers(), e.payees())));
            case CollaborationAreaAdded e -> ids(e.roles().keySet().stream());
            case RightRetained e -> ids(registered(Stream.of(e.holder())));
            case PatentPortfolioDefined e -> ids(registered(Stream.of(e.holder())));
            case EssentialityDeclared e -> ids(registered(Stream.of(e.declarant())));
            case ObligationAdded e -> ids(registered(both(e.promisors(), e.promisees())));
            case ConsentRecorded e ->
                ids(registered(Stream.of(e.by(), e.act().to(), e.act().party()).filter(Objects::nonNull)));
            case DisputeOpened e ->
                ids(registered(Stream.concat(both(e.claimants(), e.respondents()), e.interveners().stream())));
            case ProceedingAdded e -> ids(registered(both(e.claimants(), e.respondents())));
            case MemberEvent e -> of(e);
            case AgreementAssigned e ->
                ids(registered(Stream.concat(Stream.of(e.from(), e.to()), e.counterparties().stream())));
            case ClauseAdded _, DocumentAttached _ -> Set.of();
            case DisputePartlySettled e -> ids(registered(e.scope().respondents().stream()));
            case RelatedDealRecorded e -> ids(registered(Stream.of(e.subject(), e.object())));
            case SourceRecorded _,
                    PartnershipClosed _,
                    PartnershipReopened _,
                    AgreementBecameEffective _,
                    CrossLicenseGranted _,
                    PatentTransferExecuted _,
                    ConsiderationDisclosed _,
                    CollaborationAreaPromoted _,
                    MoneyEvent _,
                    AreaEvent _,
                    ObligationFulfilled _,
                    ObligationWaived _,
                    ObligationMissed _,
                    RulingRecorded _,
                    DisputeSettled _,
                    DisputeWithdrawn _,
                    FactAttested _,
                    ConflictResolved _,
                    FactCorrected _,
                    FactRetracted _,
                    LicenseModified _,
                    LicenseRevoked _,
                    PatentAssignmentRecorded _,
                    PatentTransferReversed _,
                    PatentsAdded _,
                    PatentsRemoved _,
                    RumourEvent _,
                    PortfolioSplit _,
                    CalendarNotice _ -> Set.of();
        };
    }

    private static Set<String> of(PartyChangeEvent event) {
        return switch (event) {
            case PartyDescribed e -> Set.of(e.partyId());
            case PartyRenamed e -> Set.of(e.partyId());
            case PartyIdentifierLinked e -> Set.of(e.partyId());
            case PartiesMerged e -> ids(Stream.of(e.duplicate(), e.into()));
            case PartyRelationRecorded e -> ids(Stream.of(e.child(), e.parent()));
            case PartyRelationEnded e -> ids(Stream.of(e.child(), e.parent()));
        };
    }

    private static Set<String> of(MemberEvent event) {
        return switch (event) {
            case PartnershipPartyAdded e -> ids(registered(Stream.of(e.party())));
            case PartnershipPartyRemoved e -> ids(registered(Stream.of(e.party())));
            case AgreementJoined e -> ids(registered(Stream.of(e.party())));
            case AgreementLeft e -> ids(registered(Stream.of(e.party())));
            case NonMemberStated e -> ids(registered(Stream.of(e.party())));
            case MemberCountStated _ -> Set.of();
        };
    }

    private static Set<String> of(AgreementLifecycleEvent event) {
        return switch (event) {
            case AgreementAnnounced e -> ids(registered(e.parties().stream().map(Signatory::party)));
            case ConditionSatisfied e -> ids(registered(Stream.ofNullable(e.by())));
            case ConditionWaived e -> ids(registered(Stream.ofNullable(e.by())));
            case ConditionFailed e -> ids(registered(Stream.ofNullable(e.by())));
            case OptionExercised e -> ids(registered(Stream.of(e.by())));
            case AgreementTermSet _,
                    ClosingRescheduled _,
                    ConditionAdded _,
                    AgreementClosed _,
                    RelativeDatesResolved _,
                    AgreementAmended _,
                    AgreementRenewed _,
                    AgreementTermExtended _,
                    AgreementExpired _,
                    AgreementTerminated _,
                    AgreementPartiallyTerminated _,
                    AgreementAbandoned _ -> Set.of();
        };
    }

    /** The parties to a partnership that an event makes known, which then concern all its later events. */
    public static Set<String> joining(DealEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> ids(opened.parties().stream());
            case PartnershipPartyAdded added -> of(added);
            default -> Set.of();
        };
    }

    private static Stream<PartyRef> both(List<PartyRef> some, List<PartyRef> others) {
        return Stream.of(some, others).flatMap(Collection::stream);
    }

    private static Stream<String> registered(Stream<PartyRef> parties) {
        return parties.map(PartyRef::party).filter(Objects::nonNull);
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(TreeSet::new, Set::add, Set::addAll);
    }
}
