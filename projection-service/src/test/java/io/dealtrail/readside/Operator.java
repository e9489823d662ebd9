package io.dealtrail.readside;

import static org.awaitility.Awaitility.await;

import io.dealtrail.events.EventJson;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Whoever looks after the read side, by {@code /v1/admin}. */
final class Operator {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Http http;

    Operator(WholeReadSide.Instance instance) {
        this.http = instance.admin();
    }

    /** Starts a rebuild; its number. */
    int rebuild() {
        return body(http.send("POST", "/v1/admin/rebuilds"), 202)
                .path("generation")
                .asInt();
    }

    /** POST to an address under {@code /v1/admin}, which must succeed. */
    JsonNode post(String path) {
        return body(http.send("POST", "/v1/admin" + path), 200);
    }

    /** POST that is repeated as long as the answer is to try again. */
    void postInTime(String path) {
        await().atMost(SOON).until(() -> {
            HttpResponse<String> answer = http.send("POST", "/v1/admin" + path);
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                body(answer, 200);
            }
            return answer.statusCode() == 200;
        });
    }

    JsonNode abandon(int generation) {
        return body(http.send("DELETE", "/v1/admin/rebuilds/" + generation), 200);
    }

    /** The problem code of a POST that must be refused. */
    String refusal(String path, int status) {
        return problem(path, status).path("code").asString();
    }

    /** The problem of a POST that must be refused. */
    JsonNode problem(String path, int status) {
        return body(http.send("POST", "/v1/admin" + path), status);
    }

    JsonNode generation(int number) {
        return http.json("/v1/admin/rebuilds/" + number);
    }

    JsonNode get(String path) {
        return http.json("/v1/admin" + path);
    }

    String state(int number) {
        return generation(number).path("state").asString();
    }

    long events(int number) {
        return generation(number).path("events").asLong();
    }

    void awaitState(int number, String state) {
        await().atMost(SOON).until(() -> state(number), state::equals);
    }

    private static JsonNode body(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return EventJson.mapper().readTree(answer.body());
    }
}
