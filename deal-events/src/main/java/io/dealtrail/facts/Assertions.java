package io.dealtrail.facts;

import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.NonMemberStated;
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
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.Condition;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Item;
import io.dealtrail.terms.Option;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What each event asserts. A field of an event becomes a fact of its object under the field's own name; what has an id of its own becomes an
 * object or an entry of its own; what the event rests on (sources, confidence, note) is no fact.
 */
public final class Assertions {

    private static final String PARTNERSHIP = "partnership";
    private static final String AGREEMENT = "agreement";
    private static final String STATUS = "status";

    private Assertions() {}

    /**
     * What the event asserts of the world; nothing for the events that speak about other assertions, and for notices.
     *
     * @param aggregateId the aggregate that recorded it: facts of the partnership itself are addressed by it
     */
    public static List<Assertion> of(DealEvent event, String aggregateId) {
        return of(event, EventJson.tree(event), aggregateId);
    }

    /** The same, with the event's JSON at hand. */
    static List<Assertion> of(DealEvent event, JsonNode json, String aggregateId) {
        AssertionSheet sheet = new AssertionSheet(json);
        switch (event) {
            case PartyRegistered e -> sheet.fields(FactRef.object("party", e.partyId()), "partyId");
            case PartyChangeEvent e -> PartyAssertions.of(e, sheet);
            case SourceRecorded e -> sheet.fields(FactRef.object("source", e.sourceId()), "sourceId");
            case PartnershipOpened e -> {
                FactRef object = FactRef.object(PARTNERSHIP, e.partnershipId());
                sheet.fields(object, "partnershipId").fact(object.field(STATUS), "OPEN");
            }
            case PartnershipClosed e -> status(sheet, FactRef.object(PARTNERSHIP, aggregateId), "CLOSED", e.reason());
            case PartnershipReopened e -> status(sheet, FactRef.object(PARTNERSHIP, aggregateId), "OPEN", e.reason());
            case AgreementSigned e -> signed(sheet, e);
            case AgreementBecameEffective e ->
                sheet.given("on", FactRef.of(AGREEMENT, e.agreementId(), "effectiveFrom"));
            case AgreementLifecycleEvent e -> LifecycleAssertions.of(e, sheet);
            case LicenseGranted e -> sheet.fields(FactRef.object("grant", e.grantId()), "grantId");
            case CrossLicenseGranted e ->
                sheet.given("grantIds", FactRef.of(AGREEMENT, e.agreementId(), "crossLicenses." + e.crossLicenseId()));
            case PatentTransferAgreed e -> {
                FactRef object = FactRef.object("transfer", e.transferId());
                sheet.fields(object, "transferId", "assets").members("assets", object);
            }
            case PatentTransferExecuted e ->
                sheet.given("executedOn", FactRef.of("transfer", e.transferId(), "executedOn"))
                        .given("ownershipUnverified", FactRef.of("transfer", e.transferId(), "ownershipUnverified"));
            case ConsiderationAgreed e -> agreed(sheet, e);
            case ConsiderationDisclosed e -> {
                FactRef object = FactRef.object("consideration", e.considerationId());
                sheet.fields(object, "considerationId").fact(object.field("disclosure"), Disclosure.DISCLOSED.name());
            }
            case CollaborationAreaAdded e -> sheet.fields(FactRef.object("area", e.areaId()), "areaId");
            case CollaborationAreaPromoted e -> {
                FactRef object = FactRef.object("area", e.areaId());
                sheet.from(e.on())
                        .fact(object.field("level"), AreaLevel.COMMITTED.name())
                        .given("agreementId", object.field("agreementId"))
                        .overAllTime()
                        .given("on", object.field("promotedOn"));
            }
            case RelatedDealRecorded e ->
                sheet.whole(FactRef.of(PARTNERSHIP, aggregateId, "relatedDeals." + e.relatedDealId()), "relatedDealId");
            case MoneyEvent e -> MoneyAssertions.add(sheet, e);
            case AreaEvent e -> AreaAssertions.add(sheet, e);
            case DutyEvent e -> DutyAssertions.add(sheet, e);
            case DisputeEvent e -> DisputeAssertions.add(sheet, e);
            case MemberEvent e -> MemberAssertions.add(sheet, e, aggregateId);
            case ContractEvent e -> ContractAssertions.add(sheet, e, FactRef.object(PARTNERSHIP, aggregateId));
            case RumourEvent e -> RumourAssertions.add(sheet, e, aggregateId);
            case FactAttested _, ConflictResolved _, FactCorrected _, FactRetracted _, CalendarNotice _ -> {}
            case PatentRightEvent e -> PatentRightAssertions.of(e, sheet);
            case PortfolioEvent e -> PortfolioAssertions.of(e, sheet);
        }
        return sheet.assertions();
    }

    /**
     * The fact that holds the day of what the event asserts from some day on; correcting it moves the step.
     *
     * @param object of which that is asserted
     */
    static @Nullable FactRef dayOf(DealEvent event, FactRef object) {
        return switch (event) {
            case CollaborationAreaPromoted promoted -> FactRef.of("area", promoted.areaId(), "promotedOn");
            case AgreementLifecycleEvent lifecycle -> LifecycleAssertions.dayOf(lifecycle);
            case AreaEvent area -> AreaAssertions.day(area);
            case PartyChangeEvent change -> PartyAssertions.dayOf(change);
            case ContractEvent contract -> {
                FactRef entry = ContractAssertions.entry(contract, object.object());
                yield entry.field(entry.field() + ".effectiveOn");
            }
            case MemberCountStated _, NonMemberStated _ -> null;
            case MemberEvent member -> MemberAssertions.day(member, object.object());
            case ConsiderationDetermined determined ->
                FactRef.of("consideration", determined.considerationId(), "determinedOn");
            default -> null;
        };
    }

    /** Whether another event says that day: the exercise of an option is recorded beside what it extends. */
    static boolean isDatedByAnother(DealEvent event) {
        return event instanceof AgreementTermExtended;
    }

    /** Whether that day is what the event asserts here, within it, or around it. */
    static boolean isDayOf(DealEvent event, FactRef asserted) {
        FactRef day = dayOf(event, asserted);
        return day != null && (FactPaths.covers(asserted, day) || FactPaths.covers(day, asserted));
    }

    /**
     * The address that stands for all that the event asserts, such as {@code agreement:A1.renewals.1}: what is retracted there is the event;
     * {@code null} where there is none.
     *
     * @param object of which the event asserts something
     */
    public static @Nullable FactRef entryOf(DealEvent event, FactRef object) {
        return switch (event) {
            case AgreementLifecycleEvent lifecycle -> LifecycleAssertions.entryOf(lifecycle);
            case PartyChangeEvent change -> PartyAssertions.entryOf(change);
            case MemberEvent member -> MemberAssertions.day(member, object.object());
            case ContractEvent contract -> ContractAssertions.entry(contract, object.object());
            default -> null;
        };
    }

    /** The first day on which that holds whose day the event states: the day after, where it states the last one of what held before. */
    static PartialDate firstDay(DealEvent event, PartialDate stated) {
        return event instanceof MemberEvent member && MemberAssertions.isLastDay(member)
                ? MemberAssertions.dayAfter(stated)
                : stated;
    }

    private static void status(AssertionSheet sheet, FactRef partnership, String status, String reason) {
        sheet.fact(partnership.field(STATUS), status).fact(partnership.field("statusReason"), reason);
    }

    private static void signed(AssertionSheet sheet, AgreementSigned event) {
        FactRef agreement = FactRef.object(AGREEMENT, event.agreementId());
        sheet.fields(agreement, "agreementId", "conditions", "options", "items")
                .fact(agreement.field("stage"), "SIGNED");
        for (Condition each : event.conditions()) {
            FactRef condition = FactRef.object("condition", each.conditionId());
            sheet.entry("conditions", "conditionId", each.conditionId(), condition)
                    .fact(condition.field("agreementId"), event.agreementId())
                    .fact(condition.field(STATUS), "OPEN");
        }
        for (Option each : event.options()) {
            FactRef option = FactRef.object("option", each.optionId());
            sheet.entry("options", "optionId", each.optionId(), option)
                    .fact(option.field("agreementId"), event.agreementId());
        }
        for (Item each : event.items()) {
            sheet.wholeEntry("items", "itemId", each.itemId(), agreement.field("items." + each.itemId()));
        }
    }

    private static void agreed(AssertionSheet sheet, ConsiderationAgreed event) {
        FactRef object = FactRef.object("consideration", event.considerationId());
        sheet.fields(object, "considerationId");
        boolean priced = event.price().amount() != null
                || event.price().range() != null
                || event.price().rate() != null
                || !event.price().shares().isEmpty();
        if (!priced && event.disclosure() != Disclosure.NONE_AGREED) {
            sheet.unknown(object.field("amount"));
        }
    }
}
