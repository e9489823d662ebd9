package io.dealtrail.deal.relay;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;

/** Makes of a broker that was stopped in order one that lost power: without the ends of some logs, and without what would tell it where they ended. */
record PowerLoss(Path logs) {

    private static final String SEGMENT = "00000000000000000000.log";

    /** What a broker writes down about its logs when it stops in order. */
    void forgetTheEnds() throws IOException {
        try (Stream<Path> files = Files.walk(logs, 2)) {
            for (Path file : files.filter(PowerLoss::tellsOfEnds).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean tellsOfEnds(Path file) {
        String name = file.getFileName().toString();
        boolean ofController = file.toString().contains("__cluster_metadata");
        return !ofController
                && (name.equals(".kafka_cleanshutdown")
                        || name.equals("recovery-point-offset-checkpoint")
                        || name.endsWith(".snapshot"));
    }

    /** Leaves the first batches of a partition's log; a marker is a batch too. */
    void leave(String partition, int batches) throws IOException {
        cut(partition, begins(partition).get(batches));
    }

    void takeLast(String partition) throws IOException {
        cut(partition, begins(partition).getLast());
    }

    private List<Integer> begins(String partition) throws IOException {
        List<Integer> begins = new ArrayList<>();
        try (FileRecords log = FileRecords.open(segment(partition).toFile(), false)) {
            for (FileChannelRecordBatch batch : log.batches()) {
                begins.add(batch.position());
            }
        }
        return begins;
    }

    private void cut(String partition, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment(partition).toFile(), "rw")) {
            file.setLength(length);
        }
    }

    private Path segment(String partition) {
        return logs.resolve(partition).resolve(SEGMENT);
    }
}
