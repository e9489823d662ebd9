package io.dealtrail.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One event of every kind, from the Nokia–Xiaomi deal as far as that has one, by the name of its approved file; where the least that an
 * event can say differs much from the most, both.
 */
public final class Samples {

    private Samples() {}

    public static Map<String, DealEvent> all() {
        Map<String, DealEvent> samples = new LinkedHashMap<>();
        samples.putAll(PartySamples.all());
        samples.putAll(PartyChangeSamples.all());
        samples.putAll(AgreementSamples.all());
        samples.putAll(LifecycleSamples.all());
        samples.putAll(PatentSamples.all());
        samples.putAll(PortfolioSamples.all());
        samples.putAll(MoneySamples.all());
        samples.putAll(DutySamples.all());
        samples.putAll(MemberSamples.all());
        samples.putAll(ContractSamples.all());
        samples.putAll(KnowledgeSamples.all());
        samples.putAll(CalendarSamples.all());
        return samples;
    }

    public static DealEvent get(String sample) {
        return Objects.requireNonNull(all().get(sample), sample);
    }

    /** The event whose sample that is: {@code agreement-signed.v1.minimal} is one of {@code agreement-signed} r1. */
    public static EventName nameOf(String sample) {
        return EventName.ofCloudEventsType("io.dealtrail." + sample.replace(".minimal", ""));
    }
}
