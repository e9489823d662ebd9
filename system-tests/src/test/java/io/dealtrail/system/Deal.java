package io.dealtrail.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of a real deal: its commands as import lines, what must be answered after them, and what must be refused. */
record Deal(JsonNode file) {

    /** The Nokia–Xiaomi deal of 2017, which the local stack posts at its first start. */
    static Deal seed() {
        return read("/seed/nokia-xiaomi.json");
    }

    static Deal read(String resource) {
        try (InputStream in = Objects.requireNonNull(Deal.class.getResourceAsStream(resource), resource)) {
            return new Deal(JsonMapper.shared().readTree(in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String title() {
        return file.path("title").asString();
    }

    String partnership() {
        return file.path("partnership").asString();
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
