package io.dealtrail.projection.web;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two dates of a question: the day of the world that it is about, and when the answer was to be known.
 *
 * @param validAt the day of the world
 * @param knownAt what was known up to and with this instant counts, in microseconds
 * @param now whether no {@code knownAt} was asked for: then everything that is applied counts, whatever the clocks of others say
 */
public record AsOf(LocalDate validAt, Instant knownAt, boolean now) {}
