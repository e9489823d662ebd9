package io.dealtrail.events;

import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.DisputeScope;
import io.dealtrail.terms.DisputeSubject;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.ObligationKind;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Territory;
import io.dealtrail.terms.Trigger;
import io.dealtrail.terms.TriggerEvent;
import java.util.List;
import java.util.Map;

/** Samples of obligations, consents and disputes. */
final class DutySamples {

    private static final Evidence RELEASE = Evidence.of("nokia-xiaomi-s1");
    private static final PartialDate DAY = PartialDate.parse("2018-03-31");
    private static final PartyRef NOKIA = PartyRef.party("nokia");
    private static final PartyRef XIAOMI = PartyRef.party("xiaomi");
    private static final PartyRef BANK = PartyRef.mention("Some Bank plc");

    private DutySamples() {}

    static Map<String, DealEvent> all() {
        return Map.ofEntries(
                Map.entry("obligation-added.v1", added()),
                Map.entry("obligation-fulfilled.v1", new ObligationFulfilled("O1", DAY, Decider.of("nokia"), RELEASE)),
                Map.entry("obligation-waived.v1", new ObligationWaived("O1", DAY, Decider.of("xiaomi"), RELEASE)),
                Map.entry("obligation-missed.v1", new ObligationMissed("O1", DAY, Decider.of("nokia"), RELEASE)),
                Map.entry(
                        "consent-recorded.v1",
                        new ConsentRecorded("O1", 1, XIAOMI, new ConsentedAct(null, "A2", BANK), DAY, RELEASE)),
                Map.entry("dispute-opened.v1", opened()),
                Map.entry(
                        "proceeding-added.v1",
                        new ProceedingAdded(
                                "D1",
                                "P1",
                                "INFRINGEMENT",
                                "Landgericht München I",
                                "DE",
                                List.of(NOKIA),
                                List.of(BANK),
                                DAY,
                                RELEASE)),
                Map.entry(
                        "ruling-recorded.v1",
                        new RulingRecorded(
                                "R1",
                                "D1",
                                "P1",
                                "INFRINGED",
                                List.of("INJUNCTION"),
                                Territory.of(List.of("DE"), List.of()),
                                DAY,
                                RELEASE)),
                Map.entry("dispute-settled.v1", new DisputeSettled("D1", "A2", DAY, RELEASE)),
                Map.entry(
                        "dispute-partly-settled.v1",
                        new DisputePartlySettled(
                                "D1",
                                1,
                                "A2",
                                new DisputeScope(List.of(XIAOMI), List.of("DE"), List.of("P1")),
                                DAY,
                                RELEASE)),
                Map.entry("dispute-withdrawn.v1", new DisputeWithdrawn("D1", DAY, RELEASE)));
    }

    private static ObligationAdded added() {
        return new ObligationAdded(
                "O1",
                "A2",
                ObligationKind.CONSENT_REQUIRED,
                List.of(NOKIA),
                List.of(XIAOMI),
                "not to assign the agreement without consent",
                DAY,
                PartialDate.parse("2018-06-30"),
                "P1Y",
                PartialDate.parse("2020"),
                new Trigger(TriggerEvent.ASSIGNMENT, List.of(NOKIA)),
                List.of(FactRef.object("agreement", "A2")),
                new Money("1000000.00", "EUR", null),
                "termination",
                RELEASE);
    }

    private static DisputeOpened opened() {
        return new DisputeOpened(
                "D1",
                List.of(NOKIA),
                List.of(XIAOMI, BANK),
                List.of(PartyRef.mention("An association")),
                List.of("DE", "US"),
                DisputeSubject.of("patents essential to cellular standards"),
                DAY,
                RELEASE);
    }
}
