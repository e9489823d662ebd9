/**
 * The generations of the read side's tables: one schema each, of which one is live.
 *
 * <p>A transaction finds the live one with the statement that takes its snapshot, so that no answer mixes two, and a switch is the change of one
 * row. What fills a generation says which with {@link io.dealtrail.projection.generations.InGeneration}; nothing else needs to know that there
 * are several.
 */
@NullMarked
package io.dealtrail.projection.generations;

import org.jspecify.annotations.NullMarked;
