package io.dealtrail.events;

import java.util.Arrays;

/** The kinds of aggregates that record events, with the plural that names them in paths, sources and rows. */
public enum AggregateType {
    PARTY("parties"),
    SOURCE("sources"),
    PORTFOLIO("portfolios"),
    PARTNERSHIP("partnerships");

    private final String plural;

    AggregateType(String plural) {
        this.plural = plural;
    }

    /** The word used in REST paths, in {@code ce_source} and in the event table, e.g. {@code partnerships}. */
    public String plural() {
        return plural;
    }

    /**
     * The type that a path or row names.
     *
     * @throws IllegalArgumentException if no aggregate type has that plural
     */
    public static AggregateType ofPlural(String plural) {
        return Arrays.stream(values())
                .filter(type -> type.plural.equals(plural))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no aggregate type is called " + plural));
    }
}
