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
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.shared();
    private final Path posted;

    Seed(DataFolder folder) {
        this.posted = folder.path("seed.posted");
    }

    boolean isPosted() {
        return Files.exists(posted);
    }

    void post(URI dealService, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dealService.resolve("/v1/imports"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            requireAccepted(answer);
        }
        Files.writeString(posted, "The seed deal was posted.\n");
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
