package io.dealtrail.deal.store;

import io.dealtrail.events.AggregateRef;

/**
 * What one of the events that are about to be stored is about.
 *
 * @param offset of the event among them, from 1
 */
record Concern(String key, long offset, AggregateRef aggregate) {}
