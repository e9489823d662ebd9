package io.dealtrail.projection.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an instance says of its lag. */
class ProgressTest {

    private final AppliedWatermark watermark = new AppliedWatermark();
    private final Progress progress = new Progress(watermark);

    @Test
    void isNotBehindWhereNothingIsKnownThatIsNotApplied() {
        progress.unread(0);
        progress.heardOf(7);
        applied(7);
        assertThat(progress.lagEvents()).isZero();
        assertThat(progress.lagMillis()).isZero();
    }

    @Test
    void countsThePositionsThatItHasHeardOf() {
        applied(7);
        progress.heardOf(10);
        assertThat(progress.lagEvents()).isEqualTo(3);
        assertThat(progress.lagMillis()).isPositive();
    }

    @Test
    void isBehindForAsLongAsTheTopicHoldsRecordsThatWereNotRead() {
        progress.unread(5_000);
        progress.heardOf(500);
        applied(500);
        assertThat(progress.lagEvents()).isEqualTo(5_000);
        assertThat(progress.lagMillis()).isPositive();
        progress.unread(0);
        assertThat(progress.lagEvents()).isZero();
        assertThat(progress.lagMillis()).isZero();
    }

    private void applied(long position) {
        watermark.committed(new Watermark(position, 0));
    }
}
