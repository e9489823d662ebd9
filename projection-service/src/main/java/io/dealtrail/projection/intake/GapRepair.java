package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedEvents;
import io.dealtrail.projection.log.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where later positions are known but the watermark stands, fetches from deal-service what the topic does not bring. */
final class GapRepair {

    private static final Logger LOG = LoggerFactory.getLogger(GapRepair.class);

    private static final int PAGE = 500;

    private final Feed feed;
    private final Decoder decoder;
    private final Applier applier;
    private final Commits commits;
    private final AppliedEvents log;
    private final Progress progress;
    private final long patienceNanos;
    private final LongSupplier nanos;
    private long stoodAt = -1;
    private long since;

    GapRepair(
            Feed feed,
            Decoder decoder,
            Applier applier,
            Commits commits,
            AppliedEvents log,
            Progress progress,
            Duration patience,
            LongSupplier nanos) {
        this.feed = feed;
        this.decoder = decoder;
        this.applier = applier;
        this.commits = commits;
        this.log = log;
        this.progress = progress;
        this.patienceNanos = patience.toNanos();
        this.nanos = nanos;
    }

    /**
     * Fills the first gap once it has been there for a while. Called by one thread. Of what an earlier process, or another instance, has applied above a gap
     * only the log tells, as long as nothing new comes.
     */
    void look() {
        progress.knownOf(log.highest());
        long position = progress.current();
        long now = nanos.getAsLong();
        if (position != stoodAt || progress.lagEvents() == 0) {
            stoodAt = position;
            since = now;
        } else if (now - since > patienceNanos) {
            since = now;
            fill(position + 1);
        }
    }

    private void fill(long from) {
        try {
            List<String> lines = feed.log(from, PAGE);
            List<Arrival> arrivals =
                    lines.stream().map(line -> decoder.line(null, line)).toList();
            Applier.Outcome outcome = commits.run(() -> applier.apply(arrivals));
            LOG.warn(
                    "Position {} did not come with the topic; of {} events of the feed {} were missing",
                    from,
                    lines.size(),
                    outcome.applied());
        } catch (FeedUnavailableException unavailable) {
            LOG.warn("Position {} is missing, and {}", from, unavailable.getMessage());
        }
    }
}
