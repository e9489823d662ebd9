/**
 * The published language: what has happened to partnerships, parties and sources, each as one record, and how it travels.
 *
 * <p>{@link io.dealtrail.events.DealEvent} is the sealed root; every event has a {@link io.dealtrail.events.StoredName} that never
 * changes. An {@link io.dealtrail.events.EventEnvelope} carries one event with its position, its knowledge time and its origin, and
 * {@link io.dealtrail.events.CloudEventsMapping} is the one place that turns it into a CloudEvent and back.
 */
@NullMarked
package io.dealtrail.events;

import org.jspecify.annotations.NullMarked;
