package io.dealtrail.projection.timeline;

import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CollaborationAreaCompleted;
import io.dealtrail.events.CollaborationAreaDropped;
import io.dealtrail.events.CollaborationAreaResumed;
import io.dealtrail.events.CollaborationAreaSuspended;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.DisputeEvent;
import io.dealtrail.events.DisputeOpened;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.DutyEvent;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.events.RulingRecorded;
import io.dealtrail.terms.ObligationKind;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of the events about money, areas, duties and disputes. */
final class FurtherTitles {

    private final Named named;

    FurtherTitles(Named named) {
        this.named = named;
    }

    Title of(MoneyEvent event) {
        return switch (event) {
            case ConsiderationDetermined e -> {
                String price = Words.price(e.price());
                yield Title.text("%s was determined by %s%s"
                        .formatted(
                                named.consideration(e.considerationId()),
                                e.by().name(),
                                price.isEmpty() ? "" : ": " + price));
            }
            case PaymentRecorded e ->
                Title.text("%s was paid: %s"
                        .formatted(
                                named.consideration(e.considerationId()),
                                Words.price(new Price(e.amount(), null, null, List.of()))));
            case RateCardSet e ->
                Title.text("%s has a rate card: %s"
                        .formatted(
                                named.agreement(e.agreementId()),
                                Words.list(e.tiers().stream()
                                        .map(tier -> tier.rate().text() + " per " + tier.per())
                                        .toList())));
        };
    }

    Title of(AreaEvent event) {
        return switch (event) {
            case CollaborationAreaSuspended e -> area("Work rests on: ", e.areaId(), e.reason());
            case CollaborationAreaResumed e -> area("Work goes on again on: ", e.areaId(), e.reason());
            case CollaborationAreaCompleted e -> area("Work is completed on: ", e.areaId(), e.reason());
            case CollaborationAreaDropped e -> area("Given up: ", e.areaId(), e.reason());
        };
    }

    private Title area(String what, String areaId, @Nullable String reason) {
        return Title.text(what + named.area(areaId) + (reason == null ? "" : " (" + reason + ")"));
    }

    Title of(DutyEvent event) {
        return switch (event) {
            case ObligationAdded e ->
                Title.parties(e.promisors())
                        .and(e.kind() == ObligationKind.INTENTION ? " intend: " : " are bound: ")
                        .and(e.what());
            case ObligationFulfilled e -> Title.text("Done as promised: " + named.obligation(e.obligationId()));
            case ObligationWaived e -> Title.text("No longer insisted on: " + named.obligation(e.obligationId()));
            case ObligationMissed e -> Title.text("Not done as promised: " + named.obligation(e.obligationId()));
            case ConsentRecorded e -> {
                Title title = new Title().and(e.by()).and(" consented to ");
                PartyRef party = e.act().party();
                yield (party == null
                                ? title.and(
                                        "the assignment of agreement " + e.act().agreement())
                                : title.and("the change of control of ").and(party))
                        .and(" to ")
                        .and(e.act().to());
            }
        };
    }

    Title of(DisputeEvent event) {
        return switch (event) {
            case DisputeOpened e ->
                Title.parties(e.claimants()).and(" went to law against ").andParties(e.respondents());
            case ProceedingAdded e ->
                Title.text("Dispute %s came before %s"
                        .formatted(e.disputeId(), e.forum() == null ? "proceeding " + e.proceedingId() : e.forum()));
            case RulingRecorded e ->
                Title.text("Dispute %s was ruled on: %s".formatted(e.disputeId(), Words.of(e.outcome())));
            case DisputeSettled e -> Title.text("Dispute %s was settled".formatted(e.disputeId()));
            case DisputePartlySettled e -> Title.text("Dispute %s was settled in part".formatted(e.disputeId()));
            case DisputeWithdrawn e -> Title.text("Dispute %s was withdrawn".formatted(e.disputeId()));
        };
    }
}
