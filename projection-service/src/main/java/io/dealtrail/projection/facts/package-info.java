/**
 * Bitemporal facts: every version of every fact, with the days of the world over which it holds and the instants between which it was believed.
 *
 * <p>{@link io.dealtrail.projection.facts.FactsReadModel} folds each batch once and hands the result to every
 * {@link io.dealtrail.projection.facts.FoldedReadModel}; {@link io.dealtrail.projection.facts.FactStore} writes the versions that differ, and
 * {@link io.dealtrail.projection.facts.FactReader} answers for any two dates from rows alone, without folding.
 */
@NullMarked
package io.dealtrail.projection.facts;

import org.jspecify.annotations.NullMarked;
