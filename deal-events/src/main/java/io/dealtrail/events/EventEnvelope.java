package io.dealtrail.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded event as it is stored, published and fed: the payload's text is made once and passed on unchanged.
 *
 * @param position global, from 1, contiguous, in commit order
 * @param eventId UUIDv7
 * @param aggregate whose history it belongs to
 * @param sequence within the aggregate, from 0, contiguous
 * @param name stored name and revision
 * @param payload the event as one line of JSON
 * @param happenedOn the day it happened in the world, where that is known to the day
 * @param recordedAt when the service accepted it, in microseconds at the finest
 * @param knownSince the knowledge axis: equal to {@code recordedAt}, except for an import; in microseconds at the finest
 * @param provenance actor, command, correlation
 * @param hash the aggregate's chain up to and with this event, see {@link EventHash}
 */
public record EventEnvelope(
        long position,
        UUID eventId,
        AggregateRef aggregate,
        long sequence,
        EventName name,
        String payload,
        @Nullable LocalDate happenedOn,
        Instant recordedAt,
        Instant knownSince,
        Provenance provenance,
        String hash) {

    /** What the hash of this event must be, given the one before it in the same aggregate ({@code null} for sequence 0). */
    public String expectedHash(@Nullable String previousHash) {
        return EventHash.next(
                previousHash, eventId, aggregate, sequence, name, payload, recordedAt, knownSince, provenance);
    }

    /** The same event with this hash. */
    public EventEnvelope withHash(String becomes) {
        return at(position, becomes);
    }

    /** The same event at this position. */
    public EventEnvelope at(long becomes) {
        return at(becomes, hash);
    }

    private EventEnvelope at(long place, String digest) {
        return new EventEnvelope(
                place,
                eventId,
                aggregate,
                sequence,
                name,
                payload,
                happenedOn,
                recordedAt,
                knownSince,
                provenance,
                digest);
    }
}
