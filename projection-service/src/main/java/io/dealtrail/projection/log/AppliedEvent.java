package io.dealtrail.projection.log;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventEnvelope;

/** One event that is being applied: the envelope as published, and its payload as read. */
public record AppliedEvent(EventEnvelope envelope, DealEvent event) {}
