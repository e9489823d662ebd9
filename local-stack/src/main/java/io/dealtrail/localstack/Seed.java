package io.dealtrail.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts the Nokia–Xiaomi deal as any client would; its command ids make a repetition harmless. */
final class Seed {

    private static final String RESOURCE = "/seed/nokia-xiaomi.json";
    private static final String DEAL = "/v1/partnerships/nokia-xiaomi";
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.shared();
    private final Path posted;

    Seed(DataFolder folder) {
        this.posted = folder.path("seed.posted");
    }

    boolean isPosted() {
        return Files.exists(posted);
    }

    /** Posts it, and waits until the read side answers with it. */
    void post(URI dealService, URI projectionService, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dealService.resolve("/v1/imports"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            requireAccepted(answer);
            awaitReadable(http, projectionService, token, lastPosition(answer));
        }
        Files.writeString(posted, "The seed deal was posted.\n");
    }

    private long lastPosition(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .mapToLong(line -> json.readTree(line).path("position").asLong())
                .max()
                .orElseThrow();
    }

    /** Reads with the token of the last command, again as long as the read side says that it is behind. */
    private static void awaitReadable(HttpClient http, URI projectionService, String token, long position)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(projectionService.resolve(DEAL))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Consistency-Token", Long.toString(position))
                .header("Prefer", "wait=2")
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        while (answer.headers().firstValue("Retry-After").isPresent() && System.nanoTime() - start < ANSWER.toNanos()) {
            answer = http.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new StackFailure(
                    "The seed deal cannot be read (%d): %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    private void requireAccepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new StackFailure("The seed deal was refused (%d): %s".formatted(answer.statusCode(), answer.body()));
        }
        String refused = answer.body()
                .lines()
                .filter(line -> json.readTree(line).path("status").asInt() >= 400)
                .collect(Collectors.joining("\n"));
        if (!refused.isEmpty()) {
            throw new StackFailure("Lines of the seed deal were refused:\n" + refused);
        }
    }

    private String lines() {
        try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return json.readTree(in)
                    .path("imports")
                    .valueStream()
                    .map(JsonNode::toString)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, failed);
        }
    }
}
