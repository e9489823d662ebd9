package io.dealtrail.deal.store;

import io.dealtrail.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * An event with what the store has just before it in the history of its aggregate.
 *
 * @param previousHash of the event before, where there is one
 * @param previousPosition its position, 0 where there is none
 */
public record ChainedEvent(EventEnvelope event, @Nullable String previousHash, long previousPosition) {}
