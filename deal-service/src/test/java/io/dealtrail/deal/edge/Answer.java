package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    JsonNode json() {
        return MAPPER.readTree(response.body());
    }

    List<JsonNode> lines() {
        return response.body().lines().map(line -> MAPPER.readTree(line)).toList();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    String field(String pointer) {
        return json().at(pointer).asString("");
    }

    /** That it is a problem with this status and code, complete and without a trace of the code behind. */
    Answer isProblem(int status, String code) {
        assertThat(text())
                .as(response.request().method() + " " + response.uri())
                .contains("\"code\"");
        assertThat(field("/code") + " " + status()).as(text()).isEqualTo(code + " " + status);
        assertThat(header("Content-Type")).hasValue("application/problem+json");
        assertThat(field("/type")).isEqualTo("/problems/" + code);
        assertThat(json().get("status").intValue()).isEqualTo(status);
        assertThat(field("/title")).isNotBlank();
        assertThat(field("/detail")).isNotBlank();
        assertThat(field("/instance")).startsWith("/").isNotEqualTo("/error");
        assertThat(field("/traceId")).matches("[0-9a-f]{32}");
        assertThat(text())
                .doesNotContain(
                        "io.dealtrail.deal",
                        "io.dealtrail.terms",
                        "java.",
                        "org.springframework",
                        "tools.jackson",
                        "\tat ");
        return this;
    }

    /** That one of the problem's faults has this pointer. */
    Answer at(String pointer) {
        assertThat(json().get("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .as(text())
                .contains(pointer);
        return this;
    }

    Answer isStatus(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }
}
