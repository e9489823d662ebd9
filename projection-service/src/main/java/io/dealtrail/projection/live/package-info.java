/**
 * The feed of what happens: as server-sent events, as NDJSON, and page by page.
 *
 * <p>One {@link io.dealtrail.projection.live.Tailer} encodes each event once into a shared {@link io.dealtrail.projection.live.FrameRing}; a
 * subscriber is a cursor into it, on the virtual thread of its own request. Nobody waits for a subscriber: one that does not keep up is cut,
 * and comes back by its last id; one that takes nothing at all for the connector's five seconds is cut without a word, for there is no way to
 * tell it. What is no longer in the ring is read from the event log.
 */
@NullMarked
package io.dealtrail.projection.live;

import org.jspecify.annotations.NullMarked;
