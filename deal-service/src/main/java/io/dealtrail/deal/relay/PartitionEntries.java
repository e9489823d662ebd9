package io.dealtrail.deal.relay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** For each partition the last position that it is known to hold or to have passed: what decides which events it still needs. */
final class PartitionEntries {

    private final long[] last;

    PartitionEntries(int partitions) {
        last = new long[partitions];
    }

    /** Up to here every partition has everything. Never the maximum: a power loss can take the tails unequally. */
    long minimum() {
        return Arrays.stream(last).min().orElse(0);
    }

    /** Notes that the partition is at the position now; false where it was there already. */
    boolean advance(int partition, long position) {
        if (position <= last[partition]) {
            return false;
        }
        last[partition] = position;
        return true;
    }

    /** The partitions that are {@code distance} positions or more behind. */
    List<Integer> behind(long position, long distance) {
        return IntStream.range(0, last.length)
                .filter(partition -> last[partition] <= position - distance)
                .boxed()
                .toList();
    }
}
