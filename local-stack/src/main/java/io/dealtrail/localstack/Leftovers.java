package io.dealtrail.localstack;

import java.util.List;

/** Stops what an earlier stack on the same folder left running when it was killed; the folder's lock must be held. */
final class Leftovers {

    private static final List<String> IN_STOPPING_ORDER = List.of("projection-service", "deal-service", "kafka");

    private Leftovers() {}

    static void stop(DataFolder folder) {
        for (String name : IN_STOPPING_ORDER) {
            PidFile pidFile = new PidFile(folder.file("run", name + ".pid"));
            pidFile.running().ifPresent(ChildProcess::stop);
            pidFile.delete();
        }
        new PostmasterFile(folder.path("postgres")).running().ifPresent(ChildProcess::stop);
    }
}
