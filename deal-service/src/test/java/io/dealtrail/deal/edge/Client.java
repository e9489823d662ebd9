package io.dealtrail.deal.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A caller of the service with a token of its own. */
record Client(String url, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Client withToken(@Nullable String other) {
        return new Client(url, other);
    }

    /** Sends a command; {@code headers} are names and values in turn. */
    Answer command(String path, String data, String... headers) {
        return post("/v1/" + path, "application/json", BodyPublishers.ofString(data), headers);
    }

    Answer importLines(String lines) {
        return post("/v1/imports", "application/x-ndjson", BodyPublishers.ofString(lines));
    }

    Answer post(String path, String mediaType, BodyPublisher body, String... headers) {
        return send(request(path, headers).header("Content-Type", mediaType).POST(body));
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
