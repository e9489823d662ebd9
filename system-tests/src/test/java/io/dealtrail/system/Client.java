package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** A client of one service as another team would write it: HTTP and JSON, a token, no code of ours. */
record Client(URI service, String token) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Posts JSON; headers come as name, value, name, value. */
    Answer post(String path, String json, String... headers) {
        return send(path, "application/json", json, headers);
    }

    Answer postLines(String path, String lines) {
        return send(path, "application/x-ndjson", lines);
    }

    Answer get(String path, String... headers) {
        return answer(request(path, headers).GET().build());
    }

    /** Opens an event stream; it lasts until the returned stream is closed. */
    Stream<String> lines(String path, String... headers) {
        HttpRequest request = request(path, headers)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        HttpResponse<Stream<String>> response = send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private Answer send(String path, String type, String body, String... headers) {
        return answer(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer answer(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
