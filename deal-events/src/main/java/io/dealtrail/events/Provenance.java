package io.dealtrail.events;

import org.jspecify.annotations.Nullable;

/**
 * Where an event came from: on every event, for audit.
 *
 * @param actor the subject of the token that sent the command, or the service itself for notices of the calendar
 * @param commandId the Idempotency-Key of the command
 * @param correlationId groups everything that one request or import set in motion
 * @param causationId the command or event that led to this event
 * @param traceparent the W3C trace context, where there was one
 */
public record Provenance(
        String actor,
        String commandId,
        String correlationId,
        String causationId,
        @Nullable String traceparent) {}
