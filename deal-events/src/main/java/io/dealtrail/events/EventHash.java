package io.dealtrail.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain of one aggregate: {@code h(n) = SHA-256(h(n-1) || fields(n))}, written as 64 hexadecimal digits.
 *
 * <p>Each field goes in as its length (four bytes, big endian, -1 where absent) and its UTF-8 bytes, in the order of the parameters of
 * {@link #next}; instants as microseconds since the epoch. The global position is not part of it: it is not yet known when the hash is
 * made.
 */
public final class EventHash {

    private EventHash() {}

    /** The hash of the event that follows the one with {@code previousHash} ({@code null} for the first). */
    public static String next(
            @Nullable String previousHash,
            UUID eventId,
            AggregateRef aggregate,
            long sequence,
            EventName name,
            String payload,
            Instant recordedAt,
            Instant knownSince,
            Provenance provenance) {
        MessageDigest digest = sha256();
        add(digest, previousHash);
        add(digest, eventId.toString());
        add(digest, aggregate.toString());
        add(digest, Long.toString(sequence));
        add(digest, name.cloudEventsType());
        add(digest, payload);
        add(digest, micros(recordedAt));
        add(digest, micros(knownSince));
        add(digest, provenance.actor());
        add(digest, provenance.commandId());
        add(digest, provenance.correlationId());
        add(digest, provenance.causationId());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String micros(Instant instant) {
        return Long.toString(
                Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L));
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
