package io.dealtrail.deal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an instance knows of what is published. */
class RelayProgressTest {

    private final RelayProgress progress = new RelayProgress();

    @Test
    void knowsNothingBeforeItHasReadTheTopic() {
        assertThat(progress.lastPublished()).isEmpty();
        progress.failed(new IllegalStateException("no broker"));
        assertThat(progress.lastPublished()).isEmpty();
        assertThat(progress.failingFor()).isPositive();
    }

    @Test
    void goesOnKnowingItWhilePublishingFails() {
        progress.published(12, 12);
        progress.inactive();
        progress.failed(new IllegalStateException("no broker"));
        assertThat(progress.isActive()).isFalse();
        assertThat(progress.lastPublished()).hasValue(12);
        assertThat(progress.lastFailure())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no broker"));
    }

    @Test
    void knowsNoLongerWhatAnotherInstanceMayHavePublished() {
        progress.published(12, 12);
        progress.inactive();
        progress.failed(new IllegalStateException("fenced"));
        progress.standsBy();
        assertThat(progress.lastPublished()).isEmpty();
        assertThat(progress.lastFailure()).isEmpty();
        assertThat(progress.failingFor()).isEqualTo(Duration.ZERO);
    }

    @Test
    void countsWhatItHasPublishedItself() {
        progress.publishedUpTo(100);
        progress.published(3, 103);
        assertThat(progress.published()).isEqualTo(3);
        assertThat(progress.position()).isEqualTo(103);
    }
}
