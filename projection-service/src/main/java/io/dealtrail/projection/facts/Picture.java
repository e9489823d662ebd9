package io.dealtrail.projection.facts;

import io.dealtrail.facts.Computed;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All facts of one aggregate at two dates, stated and computed: worked out once, for a {@link Difference} to any number of others. */
public final class Picture {

    /** Before anything was known. */
    public static final Picture EMPTY = new Picture(Map.of(), Amendments.NONE, Instant.MIN);

    private final Map<FactRef, Side> sides;
    private final Amendments amendments;
    private final Instant knownAt;

    private Picture(Map<FactRef, Side> sides, Amendments amendments, Instant knownAt) {
        this.sides = sides;
        this.amendments = amendments;
        this.knownAt = knownAt;
    }

    /**
     * The picture of one partnership.
     *
     * @param amendments those of what is in it, and of what was in pictures that it is compared with
     * @param knownAt only what was known then is in it
     */
    public static Picture of(Deal deal, Amendments amendments, Instant knownAt) {
        return of(deal.facts(), deal.computed(), amendments, knownAt);
    }

    static Picture of(Snapshot known, Amendments amendments, Instant knownAt) {
        return of(known.facts(), known.computed(), amendments, knownAt);
    }

    private static Picture of(StoredFacts facts, Computed computed, Amendments amendments, Instant knownAt) {
        Map<FactRef, Side> sides = new HashMap<>();
        facts.all().forEach(fact -> sides.put(fact.version().ref(), Side.of(fact)));
        computed.all().forEach(fact -> sides.put(fact.ref(), Side.of(fact)));
        return new Picture(sides, amendments, knownAt);
    }

    /** By what the facts of two sides, this one's and an earlier one's, came to be what they are, and not to be what they were. */
    List<Amendment> amendments(Stream<Side> of) {
        return of.map(Side::stored)
                .filter(Objects::nonNull)
                .flatMap(fact -> amendments.around(fact, knownAt).stream())
                .distinct()
                .toList();
    }

    Map<FactRef, Side> sides() {
        return sides;
    }

    /** Whether all facts have the same values in the other one. */
    public boolean isSame(Picture other) {
        return sides.size() == other.sides.size()
                && sides.entrySet().stream().allMatch(each -> {
                    Side there = other.sides.get(each.getKey());
                    return there != null && there.isSame(each.getValue());
                });
    }

    /** How one picture shows a fact; {@code stored} unless it is computed. */
    record Side(
            @Nullable JsonNode value,
            boolean unknown,
            @Nullable StoredFact stored) {

        static Side of(StoredFact fact) {
            FactVersion version = fact.version();
            return new Side(version.value(), version.unknown(), fact);
        }

        static Side of(ComputedFact fact) {
            return new Side(fact.value(), fact.unknown(), null);
        }

        boolean computed() {
            return stored == null;
        }

        @Nullable
        UUID event() {
            return stored == null ? null : stored.version().event();
        }

        List<String> sources() {
            return stored == null ? List.of() : stored.version().sources();
        }

        boolean late() {
            return stored != null && stored.late();
        }

        Object shown() {
            return Shown.value(value, unknown);
        }

        boolean isSame(Side other) {
            return unknown == other.unknown && Objects.equals(value, other.value);
        }
    }
}
