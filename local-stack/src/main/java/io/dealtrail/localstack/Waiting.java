package io.dealtrail.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until a child answers, and says why when it has died instead. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int TAIL = 25;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** Waits until the child says of itself that it is ready for requests. */
    void untilReady(ChildProcess child, URI readiness) throws InterruptedException {
        until(child, () -> answersOk(readiness));
    }

    void until(ChildProcess child, BooleanSupplier ready) throws InterruptedException {
        long start = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (child.endsWithin(PAUSE)) {
                throw new StackFailure(
                        "%s has ended by itself. The end of %s:%n%s".formatted(child.name(), child.log(), tail(child)));
            }
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new StackFailure("%s is not ready after %d s. The end of %s:%n%s"
                        .formatted(child.name(), LIMIT.toSeconds(), child.log(), tail(child)));
            }
        }
    }

    private boolean answersOk(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String tail(ChildProcess child) {
        try {
            List<String> lines = Files.readAllLines(child.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }
}
