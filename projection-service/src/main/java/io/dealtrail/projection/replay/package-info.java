/**
 * Replays: the timeline of one partnership, on either axis, step by step, each with what it changed in the state.
 *
 * <p>A {@link io.dealtrail.projection.replay.Course} says along which axis it goes; what was known is read once into a
 * {@link io.dealtrail.projection.replay.Replay}, whose {@link io.dealtrail.projection.replay.Steps} are pure. A
 * {@link io.dealtrail.projection.replay.ReplayStream} shows them at a {@link io.dealtrail.projection.replay.Pace}, on the virtual thread of its
 * request; the same steps are read page by page as JSON, NDJSON and CSV.
 */
@NullMarked
package io.dealtrail.projection.replay;

import org.jspecify.annotations.NullMarked;
