package io.dealtrail.projection.timeline;

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
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.events.PartyChangeEvent;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.PatentRightEvent;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says what an event is about in one sentence. Every event there is has one. */
final class Titles {

    private final Facts facts;
    private final Named named;
    private final FurtherTitles further;

    /** @param facts what was known with the event: a sentence may name what earlier events made known */
    Titles(Facts facts) {
        this.facts = facts;
        this.named = new Named(facts);
        this.further = new FurtherTitles(named);
    }

    Title of(DealEvent event) {
        return switch (event) {
            case PartyRegistered e ->
                new Title().and(PartyRef.party(e.partyId())).and(" was registered");
            case PartyChangeEvent e -> PartyTitles.of(e);
            case SourceRecorded e -> Title.text(source(e));
            case PartnershipOpened e -> Title.parties(refs(e.parties())).and(" entered into a partnership");
            case PartnershipClosed e -> Title.text("The partnership was closed: " + e.reason());
            case PartnershipReopened e -> Title.text("The partnership was reopened: " + e.reason());
            case AgreementSigned e -> signed(e);
            case AgreementBecameEffective e ->
                Title.text("%s came into force".formatted(named.agreement(e.agreementId())));
            case AgreementLifecycleEvent e -> new LifecycleTitles(named).of(e);
            case LicenseGranted e ->
                new Title()
                        .and(e.licensor())
                        .and(" granted ")
                        .and(e.licensee())
                        .and(" "
                                + Words.one(Words.exclusivity(e.exclusivity()) + "licence to "
                                        + Words.subject(e.subject())));
            case CrossLicenseGranted e -> crossLicensed(e);
            case PatentTransferAgreed e ->
                Title.parties(e.transferors())
                        .and(" agreed to transfer ")
                        .and(Words.assets(e.assets()))
                        .and(" to ")
                        .andParties(e.transferees());
            case PatentTransferExecuted e -> executed(e);
            case ConsiderationAgreed e -> owed(e);
            case ConsiderationDisclosed e ->
                Title.text("%s became known: %s"
                        .formatted(named.consideration(e.considerationId()), Words.price(e.price())));
            case CollaborationAreaAdded e -> area(e);
            case CollaborationAreaPromoted e -> Title.text("What was explored is committed: " + named.area(e.areaId()));
            case RelatedDealRecorded e -> related(e);
            case MoneyEvent e -> further.of(e);
            case AreaEvent e -> further.of(e);
            case DutyEvent e -> further.of(e);
            case DisputeEvent e -> further.of(e);
            case MemberEvent e -> new MemberTitles(named).of(e);
            case ContractEvent e -> new MemberTitles(named).of(e);
            case RumourEvent e -> new MemberTitles(named).of(e);
            case FactAttested e -> attested(e);
            case ConflictResolved e ->
                Title.text("On %s, source %s was chosen: %s".formatted(e.factRef(), e.chosenSource(), e.rationale()));
            case FactCorrected e ->
                Title.text("%s was corrected from %s to %s: %s"
                        .formatted(e.factRef(), Words.value(e.from()), Words.value(e.to()), e.reason()));
            case FactRetracted e -> retracted(e);
            case PatentRightEvent e -> PatentTitles.of(e);
            case PortfolioEvent e -> PatentTitles.of(e);
            case CalendarNotice e -> new CalendarTitles(facts, named).of(e);
        };
    }

    private static String source(SourceRecorded event) {
        String kind = Words.of(event.kind());
        return "A source was recorded: %s of %s%s"
                .formatted(kind, event.publisher(), event.title() == null ? "" : ", “" + event.title() + "”");
    }

    private static Title signed(AgreementSigned event) {
        boolean announced = event.signedOn() == null && event.announcedOn() != null;
        String verb = announced ? " announced that they signed " : " signed ";
        List<PartyRef> parties = event.parties().stream().map(Signatory::party).toList();
        String title = event.title() == null ? "" : ", “" + event.title() + "”";
        return Title.parties(parties).and(verb + Words.one(Words.agreement(event.types())) + title);
    }

    /** Its licences follow it in the history, so the parties may be known from the agreement only. */
    private Title crossLicensed(CrossLicenseGranted event) {
        Set<PartyRef> granting = named.partiesOf("grant", event.grantIds());
        Collection<PartyRef> parties = granting.isEmpty() ? named.partiesAround(event.agreementId()) : granting;
        Title title = parties.isEmpty() ? Title.text("The parties") : Title.parties(parties);
        return title.and(
                " cross-licensed each other (" + Words.several(event.grantIds().size(), "licence") + ")");
    }

    private Title executed(PatentTransferExecuted event) {
        List<PartyRef> to = named.parties(FactRef.of("transfer", event.transferId(), "transferees"));
        Title title = Title.text("The patents of transfer " + event.transferId() + " passed");
        return to.isEmpty() ? title : title.and(" to ").andParties(to);
    }

    private static Title owed(ConsiderationAgreed event) {
        String what = Words.of(event.kind());
        String price = Words.price(event.price());
        String sum = price.isEmpty() ? Words.of(event.disclosure()) : price;
        if (event.disclosure() == Disclosure.NONE_AGREED
                || event.payers().isEmpty()
                || event.payees().isEmpty()) {
            return Title.text("Agreed: %s, %s".formatted(what, sum));
        }
        return Title.parties(event.payers())
                .and(" to pay ")
                .andParties(event.payees())
                .and(": %s, %s".formatted(what, sum));
    }

    private Title area(CollaborationAreaAdded event) {
        List<PartyRef> parties = event.roles().isEmpty()
                ? named.partiesAround(event.agreementId())
                : refs(List.copyOf(event.roles().keySet()));
        String does = event.level() == AreaLevel.COMMITTED ? " work together on: " : " explore working together on: ";
        Title title = parties.isEmpty() ? Title.text("The parties") : Title.parties(parties);
        return title.and(does + event.name());
    }

    private static Title related(RelatedDealRecorded event) {
        String scope = event.scope() == null ? "" : " (" + event.scope() + ")";
        return Title.text("Not to be confused: ")
                .and(event.subject())
                .and(" " + Words.of(event.relation()) + " ")
                .and(event.object())
                .and(scope);
    }

    private static Title attested(FactAttested event) {
        return Title.text("Source %s %s %s: %s"
                .formatted(event.source(), Words.of(event.stance()), event.factRef(), Words.value(event.claim())));
    }

    private Title retracted(FactRetracted event) {
        FactRef ref = event.factRef();
        long known = event.eventIds().stream()
                .filter(id -> facts.event(id).isPresent())
                .count();
        String what = ref != null
                ? "What was said of " + ref + " was"
                : Words.several(Math.toIntExact(known), "statement") + (known == 1 ? " was" : " were");
        return Title.text("%s withdrawn: %s".formatted(what, event.reason()));
    }

    private static List<PartyRef> refs(List<String> ids) {
        return ids.stream().map(PartyRef::party).toList();
    }
}
