package io.dealtrail.projection.partnerships;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartnershipParties;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is said of a partnership itself, as last stated. Pure. */
record Heading(String kind, @Nullable String name, String status, List<String> parties) {

    private static final String UNKNOWN = "UNKNOWN";

    static final Heading NONE = new Heading(UNKNOWN, null, UNKNOWN, List.of());

    Heading {
        parties = List.copyOf(parties);
    }

    static Heading of(FactRef partnership, Facts facts) {
        return new Heading(
                text(facts, partnership.field("kind")).orElse(UNKNOWN),
                text(facts, partnership.field("name")).orElse(null),
                text(facts, partnership.field("status")).orElse(UNKNOWN),
                PartnershipParties.on(facts.asOf(LocalDate.MAX), partnership).possible());
    }

    private static Optional<String> text(Facts facts, FactRef ref) {
        return last(facts, ref).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Optional<JsonNode> last(Facts facts, FactRef ref) {
        return facts.versions(ref).stream()
                .map(FactVersion::value)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later);
    }
}
