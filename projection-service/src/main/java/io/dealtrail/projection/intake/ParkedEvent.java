package io.dealtrail.projection.intake;

import io.dealtrail.events.EventEnvelope;

/**
 * An event that waits with its aggregate.
 *
 * @param counted it is known to be the store's own, so that the watermark may pass its position
 */
record ParkedEvent(EventEnvelope envelope, boolean counted) {}
