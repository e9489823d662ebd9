package io.dealtrail.projection.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A place in a list from which to read on, forward or backward. Opaque on the wire, with a check sum over itself and the filters of its list,
 * so that a damaged one, or one of another list, is refused.
 *
 * @param backward whether the page ends before the place instead of beginning after it
 * @param keys the values of the sort columns at the place
 */
public record Cursor(boolean backward, List<String> keys) {

    private static final int CHECK_BYTES = 12;
    private static final String SEPARATOR = "\u001f";

    /** No text in a database has it. */
    private static final char NEVER = '\0';

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** After or before a row with these values of the sort columns. */
    public static Cursor at(boolean backward, String... keys) {
        return new Cursor(backward, List.of(keys));
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param filters the list that the cursor must belong to
     * @param size how many keys it must have
     */
    public static Cursor read(String text, String filters, int size) {
        byte[] bytes = decoded(text);
        if (bytes.length > CHECK_BYTES) {
            String body = new String(bytes, CHECK_BYTES, bytes.length - CHECK_BYTES, UTF_8);
            List<String> parts = Arrays.asList(body.split(SEPARATOR, -1));
            boolean genuine = MessageDigest.isEqual(check(body, filters), Arrays.copyOf(bytes, CHECK_BYTES));
            if (genuine && parts.size() == size + 1 && body.indexOf(NEVER) < 0) {
                return new Cursor("b".equals(parts.getFirst()), parts.subList(1, parts.size()));
            }
        }
        throw invalid();
    }

    public String write(String filters) {
        String body = (backward ? "b" : "f") + SEPARATOR + String.join(SEPARATOR, keys);
        byte[] text = body.getBytes(UTF_8);
        byte[] bytes = ByteBuffer.allocate(CHECK_BYTES + text.length)
                .put(check(body, filters))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A key that is a number. */
    public long number(int index) {
        return parsed(() -> Long.parseLong(keys.get(index)), _ -> true);
    }

    /** A key that is a day. */
    public LocalDate day(int index) {
        return parsed(() -> LocalDate.parse(keys.get(index)), AsOf::canBe);
    }

    /** A key that is an instant. */
    public Instant instant(int index) {
        return parsed(() -> Instant.parse(keys.get(index)), AsOf::canBe);
    }

    /** A key that is the id of an event. */
    public UUID uuid(int index) {
        return parsed(() -> UUID.fromString(keys.get(index)), _ -> true);
    }

    private static <T> T parsed(Supplier<T> key, Predicate<T> possible) {
        try {
            return Optional.of(key.get()).filter(possible).orElseThrow(Cursor::invalid);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw invalid();
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ApiProblem invalid() {
        return ApiProblem.field(
                ProblemCode.INVALID_CURSOR, "?cursor", "The cursor is damaged or of a list with other filters.");
    }

    private static byte[] check(String body, String filters) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(body.getBytes(UTF_8));
            sha.update((byte) 0);
            return Arrays.copyOf(sha.digest(filters.getBytes(UTF_8)), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
