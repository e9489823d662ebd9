package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.WatermarkStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a generation from deal-service's feed, page by page, where the topic does not reach back. Used by one thread. */
final class Backfill {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final int PAGE = 1_000;

    private final Feed feed;
    private final Decoder decoder;
    private final Applier applier;
    private final Commits commits;
    private final WatermarkStore watermark;
    /** The position that was read last, -1 where the feed is not being read. */
    private long after = -1;

    Backfill(Feed feed, Decoder decoder, Applier applier, Commits commits, WatermarkStore watermark) {
        this.feed = feed;
        this.decoder = decoder;
        this.applier = applier;
        this.commits = commits;
        this.watermark = watermark;
    }

    /** Whether it has begun and not come to the end. */
    boolean isUnderWay() {
        return after >= 0;
    }

    /** Applies the next page; a page that is not full is the last one. Begins at the watermark: what is above it may have holes. */
    Applier.Outcome step() {
        if (after < 0) {
            after = watermark.read().position();
            LOG.debug("Reading deal-service's feed from position {}", after + 1);
        }
        List<String> lines = feed.log(after + 1, PAGE);
        List<Arrival> arrivals =
                lines.stream().map(line -> decoder.line(null, line)).toList();
        Applier.Outcome outcome = commits.run(() -> applier.apply(arrivals));
        long last = arrivals.stream().mapToLong(Arrival::position).max().orElse(after);
        after = lines.size() < PAGE || last <= after ? -1 : last;
        return outcome;
    }
}
