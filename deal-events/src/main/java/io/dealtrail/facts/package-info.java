/**
 * What events assert, and the pure bitemporal fold over them that the write side's decisions and the read side's projections share.
 *
 * <p>{@link io.dealtrail.facts.Assertions} says what one event asserts, {@link io.dealtrail.facts.Facts} folds the events of one aggregate:
 * {@code knownAt} chooses the events, corrections and retractions among them are applied, and {@code asOf} evaluates the result at one
 * day of the world. {@link io.dealtrail.facts.Computed} derives what nobody states, such as whether a licence is in force.
 */
@NullMarked
package io.dealtrail.facts;

import org.jspecify.annotations.NullMarked;
