package io.dealtrail.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Who is let in. */
class LiveHubTest {

    private final LiveHub hub = new LiveHub(new LiveSettings(
            Duration.ofSeconds(15),
            1_000,
            Duration.ofMillis(100),
            256,
            DataSize.ofMegabytes(1),
            Duration.ofMillis(250),
            8_192,
            DataSize.ofMegabytes(16),
            2,
            3,
            Duration.ofHours(1)));

    @Test
    void admitsAUserUpToTheLimitAndAgainAfterOneLeft() {
        hub.admit("anna");
        LiveHub.Ticket second = hub.admit("anna");
        assertThatExceptionOfType(LiveHub.TooManyStreamsException.class).isThrownBy(() -> hub.admit("anna"));
        second.close();
        assertThat(hub.admit("anna")).isNotNull();
    }

    @Test
    void admitsNoMoreThanTheInstanceCanServe() {
        hub.admit("anna");
        hub.admit("boris");
        hub.admit("clara");
        assertThatExceptionOfType(LiveHub.TooManyStreamsException.class).isThrownBy(() -> hub.admit("dora"));
    }
}
