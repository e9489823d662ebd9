package io.dealtrail.events;

import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The registered parties that an event names: what the feed filters by, and what a correction must not make up. Mentions have no id. */
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
