package io.dealtrail.deal.relay;

import java.util.function.Consumer;

/**
 * How one run of the relay, or of another who publishes in order, follows another: under a transactional id of its own, and only once its predecessor's is fenced. A run ends with the first transaction
 * that is not committed; since nobody goes on as its producer, no later commit can be taken for the end of that transaction, which is what a broker does that has
 * lost the marker that aborted it.
 */
final class Succession {

    private Succession() {}

    /**
     * The predecessor is fenced before the number moves on, and so is fenced also where this run gets no further. The caller makes sure that it is still the one
     * relay once it has taken the id: whoever becomes it later finds the number, and fences the id in turn.
     *
     * @param fence ends what was published under an id for good
     * @return the transactional id of the run that begins
     * @throws RelayException if another run has begun meanwhile
     */
    static String begin(RunNumbers numbers, Consumer<String> fence, String topic) {
        long last = numbers.last(topic);
        // While versions are mixed one that does not number its runs may have come after one that does.
        fence.accept(id(topic, 0));
        if (last > 0) {
            fence.accept(id(topic, last));
        }
        numbers.follow(topic, last);
        return id(topic, last + 1);
    }

    /** Before the runs were numbered they all had the same one. */
    static String id(String topic, long number) {
        String all = "dealtrail-relay-" + topic;
        return number == 0 ? all : all + "-" + number;
    }
}
