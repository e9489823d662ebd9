package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Processor time, in clock ticks of 10 ms, that each part of a system has used; where there is no {@code /proc} none is known. */
record CpuTime(Map<String, Long> ticks) {

    private static final Path PROC = Path.of("/proc");
    private static final int MICROS_PER_TICK = 10_000;

    static CpuTime of(SystemUnderTest system) {
        Map<String, Long> ticks = new TreeMap<>();
        system.processes().forEach((name, pid) -> ticks.put(name, ticks(PROC.resolve(Long.toString(pid)))));
        ticks.put("postgres", allPostgres());
        ticks.put("clients", ticks(PROC.resolve("self")));
        return new CpuTime(ticks);
    }

    CpuTime since(CpuTime earlier) {
        Map<String, Long> used = new TreeMap<>();
        ticks.forEach((name, now) -> used.put(name, now - earlier.ticks.getOrDefault(name, 0L)));
        return new CpuTime(used);
    }

    String perCommand(int commands) {
        return ticks.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() * MICROS_PER_TICK / Math.max(1, commands) + " µs")
                .collect(Collectors.joining(", "));
    }

    private static long allPostgres() {
        long sum = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (stat(process).contains("(postgres)")) {
                    sum += ticks(process);
                }
            }
        } catch (NoSuchFileException notLinux) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return sum;
    }

    /** User and system time: the 14th and 15th fields, counted behind the name, which may hold blanks. */
    private static long ticks(Path process) {
        String stat = stat(process);
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** Nothing where the process is gone. */
    private static String stat(Path process) {
        try {
            return Files.readString(process.resolve("stat"));
        } catch (IOException gone) {
            return "";
        }
    }
}
