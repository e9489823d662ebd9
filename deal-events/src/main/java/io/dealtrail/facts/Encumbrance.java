package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;

/**
 * Something that lies on a portfolio or patent.
 *
 * @param fact its address, qualified by the partnership that records it
 * @param kind {@code LICENSE}, {@code SECURITY_INTEREST}, {@code RETAINED_RIGHT} or {@code OBLIGATION}
 * @param answer whether it certainly lies on it on the day, {@link Answer#YES} or {@link Answer#UNKNOWN}
 */
public record Encumbrance(FactRef fact, String kind, Answer answer) {}
