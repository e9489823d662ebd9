package io.dealtrail.verifier;

import io.dealtrail.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what people hand in; a file that is something else proves nothing about the history, and is said to be wrong instead. */
final class GivenFiles {

    private GivenFiles() {}

    /** One page of a proof. */
    static ProofPage proof(Path file) {
        try {
            JsonNode json = EventJson.mapper().readTree(file.toFile());
            requireAnswer(json, file);
            return EventJson.mapper().treeToValue(json, ProofPage.class);
        } catch (JacksonException bad) {
            throw new UsageException(file + " holds no proof: " + bad.getOriginalMessage());
        }
    }

    /** That it is an object, and not the problem that a service answers with where it does not give what was asked for. */
    static void requireAnswer(JsonNode json, Path file) {
        if (!json.isObject()) {
            throw new UsageException(file + " holds no JSON object.");
        }
        if (json.has("status") && json.has("type")) {
            throw new UsageException("%s holds a problem instead of an answer: status %s, %s"
                    .formatted(file, json.path("status"), json.path("type")));
        }
    }

    /** The text of a note; shells and editors change how its lines end, which is not what is signed. */
    static String note(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
