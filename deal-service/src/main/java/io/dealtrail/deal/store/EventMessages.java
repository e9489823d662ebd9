package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.rules.Concerns;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.terms.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Axon's event messages as envelopes and back: what is stored are stored names and our own JSON, never a class name of Axon or Java. */
final class EventMessages {

    private EventMessages() {}

    /** The envelope of an event that is about to be stored, without position (0) and hash (empty). */
    static EventEnvelope draft(DomainEventMessage<?> message) {
        DealEvent event = event(message);
        CommandOrigin origin = origin(message);
        return new EventEnvelope(
                0,
                UUID.fromString(message.getIdentifier()),
                AggregateRef.parse(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                EventCatalog.nameOf(event),
                EventJson.write(event),
                day(event.happenedOn()),
                storable(origin.recordedAt()),
                storable(origin.knownSince()),
                origin.provenance(),
                "");
    }

    /** The message that lets an aggregate evolve by a stored event. */
    static DomainEventMessage<DealEvent> message(EventEnvelope envelope) {
        return new GenericDomainEventMessage<>(
                envelope.aggregate().type().plural(),
                envelope.aggregate().toString(),
                envelope.sequence(),
                EventJson.read(envelope.name(), envelope.payload()),
                Map.of(CommandOrigin.KEY, origin(envelope)),
                envelope.eventId().toString(),
                envelope.recordedAt());
    }

    /** What the event is about beyond its own aggregate. */
    static Set<String> concerns(DomainEventMessage<?> message) {
        return message.getMetaData().get(Concerns.KEY) instanceof Set<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    static CommandOrigin origin(DomainEventMessage<?> message) {
        if (message.getMetaData().get(CommandOrigin.KEY) instanceof CommandOrigin origin) {
            return origin;
        }
        throw new IllegalArgumentException("event " + message.getIdentifier() + " does not say where it comes from");
    }

    /** Where a stored event came from; what its command was asked for is not stored with it. */
    static CommandOrigin origin(EventEnvelope envelope) {
        return new CommandOrigin(
                envelope.provenance().commandId(),
                Receipt.UNKNOWN_REQUEST,
                envelope.provenance(),
                envelope.recordedAt(),
                envelope.knownSince());
    }

    private static DealEvent event(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof DealEvent event) {
            return event;
        }
        throw new IllegalArgumentException(message.getPayloadType() + " is no event of the published language");
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date != null && date.isDay() ? date.earliest() : null;
    }

    /** PostgreSQL rounds to microseconds, which would break the hash: cut off before. */
    private static Instant storable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
