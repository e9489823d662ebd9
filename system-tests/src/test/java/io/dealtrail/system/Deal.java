package io.dealtrail.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The seed file: the Nokia–Xiaomi deal as commands, what must be answered after them, and what must be refused. */
record SeedDeal(JsonNode file) {

    static SeedDeal read() {
        String resource = "/seed/nokia-xiaomi.json";
        try (InputStream in = Objects.requireNonNull(SeedDeal.class.getResourceAsStream(resource), resource)) {
            return new SeedDeal(JsonMapper.shared().readTree(in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The commands as import lines. */
    String importLines() {
        return file.path("imports").valueStream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    int importCount() {
        return file.path("imports").size();
    }

    List<JsonNode> questions() {
        return file.path("questions").valueStream().toList();
    }

    List<JsonNode> refused() {
        return file.path("refused").valueStream().toList();
    }
}
