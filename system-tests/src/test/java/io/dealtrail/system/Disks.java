package io.dealtrail.system;

import java.nio.file.Path;

/** The disks of PostgreSQL and of the broker. */
record Disks(Disk postgres, Disk kafka) implements AutoCloseable {

    private static final int MEGABYTES = 3_000;

    /** Under the folder of a system that was never started. */
    static Disks in(Path system) {
        return new Disks(Disk.at(system.resolve("postgres"), MEGABYTES), Disk.at(system.resolve("kafka"), MEGABYTES));
    }

    /** Nothing is under way to them: Kafka does not wait until its own formatting is on a disk, and cannot start without it. */
    void settle() {
        postgres.settle();
        kafka.settle();
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
    }
}
