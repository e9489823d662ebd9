package io.dealtrail.system;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, String body) {

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** A body of one JSON document a line. */
    List<JsonNode> jsonLines() {
        return body.lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
