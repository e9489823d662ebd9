package io.dealtrail.projection.facts;

import io.dealtrail.facts.Because;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.FactVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of one fact.
 *
 * @param value as its source gave it, {@code null} where {@code unknown}
 * @param validFrom first day, {@code null} where open; {@code validTo} is the last
 * @param knownFrom since when it is believed; {@code knownTo} until when it was, exclusive, {@code null} while it is
 * @param source the first of {@code sources}
 * @param event that made it so
 * @param computed nobody states it: it follows from other facts on the day asked for
 * @param attested only an attestation says so
 * @param late it was known only after the day since which it holds
 * @param amendments the correction that made it so, and what ended that it is believed, where that was a correction or retraction
 * @param because what a computed fact follows from
 */
public record FactItem(
        String factRef,
        @Schema(description = "Any JSON value") @Nullable Object value,
        boolean unknown,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant knownFrom,
        @Nullable Instant knownTo,
        @Nullable String source,
        List<String> sources,
        @Nullable UUID event,
        boolean computed,
        boolean attested,
        boolean late,
        List<Amendment> amendments,
        List<Reason> because) {

    /** Why a computed fact is as it is. */
    public record Reason(String reason, String factRef) {

        public static Reason of(Because because) {
            return new Reason(because.reason().name(), because.fact().toString());
        }
    }

    /** With what is known of how it came to be believed, and no longer is. */
    static FactItem of(StoredFact fact, Amendments amendments) {
        FactVersion version = fact.version();
        List<String> sources = version.sources();
        return new FactItem(
                version.ref().toString(),
                version.value(),
                version.unknown(),
                version.validFrom(),
                version.validTo(),
                fact.knownFrom(),
                fact.knownTo(),
                sources.isEmpty() ? null : sources.getFirst(),
                sources,
                version.event(),
                false,
                version.attested(),
                fact.late(),
                amendments.around(fact, Instant.MAX),
                List.of());
    }

    static FactItem of(ComputedFact fact) {
        return computed(fact, null, null);
    }

    static FactItem computed(ComputedFact fact, @Nullable Instant knownFrom, @Nullable Instant knownTo) {
        return new FactItem(
                fact.ref().toString(),
                fact.value(),
                fact.unknown(),
                null,
                null,
                knownFrom,
                knownTo,
                null,
                List.of(),
                null,
                true,
                false,
                false,
                List.of(),
                fact.because().stream().map(Reason::of).toList());
    }
}
