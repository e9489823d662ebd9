package io.dealtrail.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The event table by itself, and what of it the topic has to carry on. */
final class Stored {

    private static final List<String> ORIGIN = List.of("actor", "correlationId", "causationId", "commandId");
    private static final String HASHED =
            "id aggregate sequence type payload recordedAt knownSince actor commandId correlationId causationId";

    private Stored() {}

    static void contiguous(History history, Verdict verdict) {
        count(history.stored(), "position", 1, Row::position, verdict);
        history.aggregates().values().forEach(rows -> count(rows, "sequence", 0, Row::sequence, verdict));
    }

    private static void count(List<Row> rows, String name, long first, ToLongFunction<Row> number, Verdict verdict) {
        long next = first;
        for (Row row : rows) {
            long expected = next;
            next = number.applyAsLong(row) + 1;
            verdict.require(next == expected + 1, () -> name + " " + expected + " is " + row);
        }
    }

    static void attributed(History history, Verdict verdict) {
        Map<String, List<JsonNode>> published = Topic.byId(history);
        for (Row row : history.stored()) {
            for (String field : ORIGIN) {
                boolean everywhere = published.getOrDefault(row.id(), List.of()).stream()
                        .map(each -> Topic.header(each, field.toLowerCase(Locale.ROOT)))
                        .allMatch(row.field(field)::equals);
                verdict.require(everywhere, () -> "another " + field + " is published: " + row);
                verdict.require(!row.field(field).isBlank(), () -> "no " + field + ": " + row);
            }
        }
    }

    static void chained(History history, Verdict verdict) {
        for (List<Row> rows : history.aggregates().values()) {
            String before = null;
            for (Row row : rows) {
                String hash = hash(before, row);
                verdict.require(row.field("hash").equals(hash), () -> "the hash must be " + hash + ": " + row);
                before = row.field("hash");
            }
        }
    }

    /** SHA-256 over the hash before it and the fields: of each its length, in four bytes, and its UTF-8; -1 where there is none before. */
    static String hash(@Nullable String before, Row row) {
        Stream<byte[]> fields = Stream.of(HASHED.split(" ", -1)).map(field -> part(row.field(field)));
        byte[][] parts = Stream.concat(Stream.of(part(before)), fields).toArray(byte[][]::new);
        return HexFormat.of().formatHex(Tree.sha256(parts));
    }

    private static byte[] part(@Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
        int length = field == null ? -1 : bytes.length;
        return ByteBuffer.allocate(4 + bytes.length).putInt(length).put(bytes).array();
    }
}
