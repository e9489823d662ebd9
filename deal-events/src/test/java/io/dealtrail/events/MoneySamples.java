package io.dealtrail.events;

import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Price;
import io.dealtrail.terms.RateTier;
import io.dealtrail.terms.TierRate;
import java.util.List;
import java.util.Map;

/** Samples of what comes of considerations and areas, and of rate cards. */
final class MoneySamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartialDate DAY = PartialDate.parse("2018-03-31");

    private MoneySamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry(
                        "consideration-determined.v1",
                        new ConsiderationDetermined(
                                "C1",
                                Decider.mention("ICC arbitral tribunal"),
                                DAY,
                                new Price(new Money("20000000.00", "EUR", false), null, null, List.of()),
                                new Period(PartialDate.parse("2017"), PartialDate.parse("2018")),
                                RELEASE)),
                Map.entry(
                        "payment-recorded.v1",
                        new PaymentRecorded("C1", 2, new Money("5000000.00", "EUR", true), DAY, RELEASE)),
                Map.entry(
                        "rate-card-set.v1",
                        new RateCardSet(
                                "A2",
                                1,
                                PartialDate.parse("2018"),
                                List.of(
                                        new RateTier(
                                                TierRate.of("0.105", "USD"),
                                                "device",
                                                PartialDate.parse("2018-01-01"),
                                                PartialDate.parse("2018-12-31")),
                                        new RateTier(TierRate.share("1/200"), "price of a device", null, null)),
                                RELEASE)),
                Map.entry(
                        "collaboration-area-suspended.v1",
                        new CollaborationAreaSuspended("iot", DAY, "export controls", RELEASE)),
                Map.entry(
                        "collaboration-area-resumed.v1",
                        new CollaborationAreaResumed("iot", DAY, "controls lifted", RELEASE)),
                Map.entry(
                        "collaboration-area-completed.v1",
                        new CollaborationAreaCompleted("iot", DAY, "delivered", RELEASE)),
                Map.entry(
                        "collaboration-area-dropped.v1",
                        new CollaborationAreaDropped("iot", DAY, "no demand", RELEASE)));
    }
}
