package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Waits for the read side by its own means: the token of a command, and the preference to wait. */
record ReadSide(Client projections) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    void awaitPosition(long position) {
        await().atMost(LIMIT).untilAsserted(() -> {
            Answer answer = projections.get(
                    "/v1/partnerships", "Consistency-Token", Long.toString(position), "Prefer", "wait=2");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        });
    }
}
