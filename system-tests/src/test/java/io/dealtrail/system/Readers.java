package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The subscribers and pollers of a run, who write down what they are shown. */
final class Readers implements AutoCloseable {

    private final List<RecordedFeed> feeds = new ArrayList<>();
    private final List<RecordedPolls> polls = new ArrayList<>();
    private final RecordedFeed filtered;

    private Readers(Crowd crowd, Client projections, HistoryFile history, String busiest, long seed) {
        for (int n = 1; n <= crowd.feeds(); n++) {
            feeds.add(RecordedFeed.start("feed-" + n, "", projections, history, seed + n));
        }
        filtered = RecordedFeed.start("feed-" + busiest, busiest, projections, history, seed);
        for (int n = 1; n <= crowd.pollers(); n++) {
            polls.add(RecordedPolls.start(
                    "poll-" + n, projections, history, crowd.partnerships(), crowd.look(), seed + n));
        }
    }

    /** @param busiest the partnership of which one of them wants to know */
    static Readers start(Crowd crowd, Client projections, HistoryFile history, String busiest, long seed) {
        return new Readers(crowd, projections, history, busiest, seed);
    }

    /** The pollers go. */
    void lookNoMore() {
        polls.forEach(RecordedPolls::close);
    }

    /** Waits until the subscribers have been shown these positions. */
    void awaitShown(long last, long lastOfBusiest, Duration patience) {
        await("subscribers")
                .atMost(patience)
                .until(() -> feeds.stream().allMatch(feed -> feed.last() >= last) && filtered.last() >= lastOfBusiest);
    }

    @Override
    public void close() {
        lookNoMore();
        feeds.forEach(RecordedFeed::close);
        filtered.close();
    }
}
