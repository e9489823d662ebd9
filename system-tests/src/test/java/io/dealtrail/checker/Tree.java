package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.is;
import static io.dealtrail.checker.Lines.number;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The event table as the tree of RFC 9162, 2.1, whose roots the checkpoints sign. */
final class Tree {

    private Tree() {}

    static void verified(History history, Verdict verdict) {
        Stored.chained(history, verdict);
        List<String> roots = roots(history.stored());
        for (JsonNode each : history.all("C")) {
            int size = (int) number(each, "size", 0);
            String root = size < roots.size() ? roots.get(size) : "that of more events";
            boolean right = is(root, each, "root") && each.path("signed").asBoolean(false);
            verdict.require(right, () -> "not signed, or the root is not " + root + ": " + each);
        }
    }

    /** In base64, by the number of events from the first one on. */
    static List<String> roots(List<Row> rows) {
        List<String> roots = new ArrayList<>(List.of(""));
        List<byte[]> peaks = new ArrayList<>(); // the roots of whole trees, the largest first
        for (Row row : rows) {
            peaks.add(sha256("\0dealtrail event v1\n%d\n%s\n%d\n%s\n"
                    .formatted(row.position(), row.aggregate(), row.sequence(), row.field("hash"))
                    .getBytes(UTF_8)));
            for (int size = roots.size(); size % 2 == 0; size /= 2) {
                byte[] right = peaks.removeLast();
                peaks.add(node(peaks.removeLast(), right));
            }
            byte[] root = peaks.reversed().stream()
                    .reduce((right, left) -> node(left, right))
                    .orElseThrow();
            roots.add(Base64.getEncoder().encodeToString(root));
        }
        return roots;
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
