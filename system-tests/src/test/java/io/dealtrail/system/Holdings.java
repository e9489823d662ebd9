package io.dealtrail.system;

import java.util.Map;
import java.util.Objects;

/** What the processes of both services hold: memory that is really used, threads, file handles, and connections to PostgreSQL. */
record Holdings(SystemUnderTest system, HistoryFile history) {

    private static final Map<String, String> METRICS = Map.of(
            "threads", "jvm_threads_live_threads",
            "handles", "process_files_open_files",
            "connections", "hikaricp_connections");

    /** Writes it down: {@code before} a run, or at {@code rest} after it. */
    void read(String when) {
        read(when, Struck.DEAL_SERVICE, system.dealService());
        read(when, Struck.PROJECTION_SERVICE, system.projectionService());
    }

    private void read(String when, String service, Client client) {
        collectGarbage(Objects.requireNonNull(system.processes().get(service), service));
        Exposition exposition = Exposition.of(client);
        history.gauge(
                when,
                service,
                "memory",
                exposition.named("jvm_memory_used_bytes").stream()
                        .filter(sample -> "heap".equals(sample.labels().get("area")))
                        .mapToDouble(Exposition.Sample::value)
                        .sum());
        METRICS.forEach((name, metric) -> history.gauge(
                when,
                service,
                name,
                exposition.named(metric).stream()
                        .mapToDouble(Exposition.Sample::value)
                        .sum()));
    }

    /** What is garbage is not held. */
    private static void collectGarbage(long process) {
        Diagnosis.command(process, "GC.run");
    }
}
