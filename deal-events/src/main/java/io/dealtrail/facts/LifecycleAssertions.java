package io.dealtrail.facts;

import io.dealtrail.events.AgreementAbandoned;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.AgreementAnnounced;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementPartiallyTerminated;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.events.AgreementTerminated;
import io.dealtrail.events.ClosingRescheduled;
import io.dealtrail.events.ConditionAdded;
import io.dealtrail.events.ConditionFailed;
import io.dealtrail.events.ConditionSatisfied;
import io.dealtrail.events.ConditionWaived;
import io.dealtrail.events.OptionExercised;
import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.NarrowedGrant;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.ResolvedDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of an agreement's life assert: what changes in the world holds from its day on, all else over all time. */
final class LifecycleAssertions {

    private static final String AGREEMENT = "agreement";
    private static final String STATUS = "status";

    private LifecycleAssertions() {}

    static void of(AgreementLifecycleEvent event, AssertionSheet sheet) {
        switch (event) {
            case AgreementAnnounced e -> {
                FactRef agreement = FactRef.object(AGREEMENT, e.agreementId());
                sheet.fields(agreement, "agreementId").fact(agreement.field("stage"), "ANNOUNCED");
            }
            case AgreementTermSet e -> {
                FactRef agreement = FactRef.object(AGREEMENT, e.agreementId());
                sheet.given("term", agreement.field("term"))
                        .given("effectiveTo", agreement.field("effectiveTo"))
                        .given("announcedOn", agreement.field("termAnnouncedOn"));
            }
            case ClosingRescheduled e ->
                since(sheet, e.announcedOn())
                        .given("expectedClosing", FactRef.of(AGREEMENT, e.agreementId(), "expectedClosing"));
            case ConditionAdded e -> {
                FactRef condition = FactRef.object("condition", e.conditionId());
                sheet.fields(condition, "conditionId").fact(condition.field(STATUS), "OPEN");
            }
            case ConditionSatisfied e -> decided(sheet, e.conditionId(), "SATISFIED", e.on());
            case ConditionWaived e -> decided(sheet, e.conditionId(), "WAIVED", e.on());
            case ConditionFailed e -> decided(sheet, e.conditionId(), "FAILED", e.on());
            case AgreementClosed e -> sheet.given("on", FactRef.of(AGREEMENT, e.agreementId(), "closedOn"));
            case RelativeDatesResolved e -> {
                for (ResolvedDate each : e.dates()) {
                    sheet.fact(each.factRef(), each.on().text());
                }
            }
            case AgreementAmended e -> amended(sheet, e);
            case AgreementRenewed e -> renewed(sheet, e);
            case OptionExercised e -> {
                FactRef option = FactRef.object("option", e.optionId());
                since(sheet, e.on()).fact(option.field(STATUS), "EXERCISED").overAllTime();
                sheet.given("on", option.field("exercisedOn")).given("by", option.field("exercisedBy"));
            }
            case AgreementTermExtended e -> {
                FactRef agreement = FactRef.object(AGREEMENT, e.agreementId());
                since(sheet, e.on())
                        .given("effectiveTo", agreement.field("effectiveTo"))
                        .given("term", agreement.field("term"));
            }
            case AgreementExpired e -> sheet.given("on", FactRef.of(AGREEMENT, e.agreementId(), "effectiveTo"));
            case AgreementTerminated e -> ended(sheet, e.agreementId(), "terminatedOn", "terminationReason");
            case AgreementPartiallyTerminated e -> partlyTerminated(sheet, e);
            case AgreementAbandoned e -> ended(sheet, e.agreementId(), "abandonedOn", "abandonmentReason");
        }
    }

    /** The fact that holds the day of what the event asserts from some day on. */
    static @Nullable FactRef dayOf(AgreementLifecycleEvent event) {
        return switch (event) {
            case ConditionSatisfied e -> FactRef.of("condition", e.conditionId(), "decidedOn");
            case ConditionWaived e -> FactRef.of("condition", e.conditionId(), "decidedOn");
            case ConditionFailed e -> FactRef.of("condition", e.conditionId(), "decidedOn");
            case OptionExercised e -> FactRef.of("option", e.optionId(), "exercisedOn");
            case AgreementTermExtended e -> FactRef.of("option", e.optionId(), "exercisedOn");
            case AgreementAmended e -> amendment(e).field(amendment(e).field() + "." + dayField(e));
            case AgreementRenewed e ->
                renewal(e).field(renewal(e).field() + "." + (e.signedOn() != null ? "signedOn" : "announcedOn"));
            case AgreementAnnounced _,
                    AgreementTermSet _,
                    ClosingRescheduled _,
                    ConditionAdded _,
                    AgreementClosed _,
                    RelativeDatesResolved _,
                    AgreementExpired _,
                    AgreementTerminated _,
                    AgreementPartiallyTerminated _,
                    AgreementAbandoned _ -> null;
        };
    }

    /** The address at which the event as a whole is kept among others like it: retracting that retracts the event. */
    static @Nullable FactRef entryOf(AgreementLifecycleEvent event) {
        return switch (event) {
            case AgreementAmended e -> amendment(e);
            case AgreementRenewed e -> renewal(e);
            case AgreementPartiallyTerminated e -> partialTermination(e);
            case AgreementClosed e -> FactRef.of(AGREEMENT, e.agreementId(), "closedOn");
            case AgreementTerminated e -> FactRef.of(AGREEMENT, e.agreementId(), "terminatedOn");
            case AgreementAbandoned e -> FactRef.of(AGREEMENT, e.agreementId(), "abandonedOn");
            case AgreementAnnounced _,
                    AgreementTermSet _,
                    ClosingRescheduled _,
                    ConditionAdded _,
                    ConditionSatisfied _,
                    ConditionWaived _,
                    ConditionFailed _,
                    RelativeDatesResolved _,
                    OptionExercised _,
                    AgreementTermExtended _,
                    AgreementExpired _ -> null;
        };
    }

    private static void decided(AssertionSheet sheet, String conditionId, String outcome, @Nullable PartialDate on) {
        FactRef condition = FactRef.object("condition", conditionId);
        since(sheet, on)
                .fact(condition.field(STATUS), outcome)
                .overAllTime()
                .fact(condition.field("outcome"), outcome)
                .given("on", condition.field("decidedOn"))
                .given("by", condition.field("decidedBy"));
    }

    private static void amended(AssertionSheet sheet, AgreementAmended event) {
        sheet.whole(amendment(event), "agreementId", "amendmentId");
        since(sheet, event.effectiveFrom() != null ? event.effectiveFrom() : event.signedOn());
        for (Change each : event.changes()) {
            sheet.fact(each.factRef(), each.to());
        }
    }

    private static void renewed(AssertionSheet sheet, AgreementRenewed event) {
        sheet.whole(renewal(event), "agreementId", "number");
        since(sheet, event.signedOn() != null ? event.signedOn() : event.announcedOn());
        FactRef end = FactRef.of(AGREEMENT, event.agreementId(), "effectiveTo");
        if (event.newEffectiveTo() == null) {
            sheet.unknown(end);
        } else {
            sheet.given("newEffectiveTo", end);
        }
    }

    private static void ended(AssertionSheet sheet, String agreementId, String day, String reason) {
        FactRef agreement = FactRef.object(AGREEMENT, agreementId);
        sheet.given("on", agreement.field(day))
                .given("reason", agreement.field(reason))
                .given("surviving", agreement.field("surviving"));
    }

    private static void partlyTerminated(AssertionSheet sheet, AgreementPartiallyTerminated event) {
        sheet.whole(partialTermination(event), "agreementId", "number", "narrowed");
        boolean whole = event.fields().isEmpty() && event.territories().isEmpty();
        for (String grant : whole ? event.grants() : List.<String>of()) {
            sheet.given("on", FactRef.of("grant", grant, "terminatedOn"));
            sheet.given("reason", FactRef.of("grant", grant, "terminationReason"));
        }
        for (NarrowedGrant each : event.narrowed()) {
            if (Boolean.TRUE.equals(each.ended())) {
                sheet.given("on", FactRef.of("grant", each.grantId(), "terminatedOn"));
            }
        }
        sheet.from(dayAfter(event.on()));
        for (int i = 0; i < event.narrowed().size(); i++) {
            NarrowedGrant each = event.narrowed().get(i);
            sheet.entryField("narrowed", i, "field", FactRef.of("grant", each.grantId(), "field"));
            sheet.entryField("narrowed", i, "territory", FactRef.of("grant", each.grantId(), "territory"));
        }
    }

    private static PartialDate dayAfter(PartialDate last) {
        LocalDate latest = last.latest();
        return last.isDay() && latest.isBefore(LocalDate.MAX) ? PartialDate.of(latest.plusDays(1)) : last;
    }

    private static AssertionSheet since(AssertionSheet sheet, @Nullable PartialDate day) {
        return day == null ? sheet : sheet.from(day);
    }

    private static FactRef amendment(AgreementAmended event) {
        return FactRef.of(AGREEMENT, event.agreementId(), "amendments." + event.amendmentId());
    }

    private static String dayField(AgreementAmended event) {
        return event.effectiveFrom() != null ? "effectiveFrom" : "signedOn";
    }

    private static FactRef renewal(AgreementRenewed event) {
        return FactRef.of(AGREEMENT, event.agreementId(), "renewals." + event.number());
    }

    private static FactRef partialTermination(AgreementPartiallyTerminated event) {
        return FactRef.of(AGREEMENT, event.agreementId(), "partialTerminations." + event.number());
    }
}
