/**
 * The timeline of a partnership: every event as a sentence for people, by world or by knowledge time, with what corrected or withdrew it, as
 * it read at any time.
 *
 * <p>{@link io.dealtrail.projection.timeline.TimelineProjector} is pure; titles keep the ids of parties, whose names are filled in when read.
 */
@NullMarked
package io.dealtrail.projection.timeline;

import org.jspecify.annotations.NullMarked;
