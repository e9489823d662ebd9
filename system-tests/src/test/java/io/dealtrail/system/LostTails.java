package io.dealtrail.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Takes away what a loss of power takes from a broker: the last bytes of its logs, as many of each as it happens, which it had acknowledged and not brought to
 * the disk. What it still has of a record that was cut in two it throws away itself when it starts.
 */
final class LostTails {

    private static final int MOST_BYTES = 6_000;
    private static final String LOG = ".log";

    private LostTails() {}

    /** @param kafka the folder of a broker that does not run and did not stop in order */
    static void cut(Path kafka, Random random) throws IOException {
        try (Stream<Path> folders = Files.list(kafka)) {
            List<Path> partitions = folders.filter(
                            folder -> folder.getFileName().toString().startsWith("deals.events-"))
                    .sorted()
                    .toList();
            for (Path partition : partitions) {
                if (random.nextInt(3) > 0) {
                    cutLastSegment(partition, random.nextInt(MOST_BYTES));
                }
            }
        }
    }

    private static void cutLastSegment(Path partition, int bytes) throws IOException {
        try (Stream<Path> files = Files.list(partition)) {
            Optional<Path> last =
                    files.filter(file -> file.toString().endsWith(LOG)).max(Comparator.naturalOrder());
            if (last.isPresent()) {
                try (RandomAccessFile segment = new RandomAccessFile(last.get().toFile(), "rw")) {
                    segment.setLength(Math.max(0, segment.length() - bytes));
                }
            }
        }
    }
}
