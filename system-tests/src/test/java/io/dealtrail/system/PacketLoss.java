package io.dealtrail.system;

import java.util.List;
import java.util.stream.Collectors;

/** Packets to and from some ports of this machine that are lost at random, by a rule of its packet filter. It needs the rights of root. */
final class PacketLoss implements AutoCloseable {

    private static final String TABLE =
            "inet dealtrail_" + ProcessHandle.current().pid();

    private PacketLoss() {}

    /** Whether whoever runs this may lose some. */
    static boolean isPossible() {
        try (Spawned asking = Spawned.of("nft list tables 2>/dev/null")) {
            return asking.exitCode() == 0;
        }
    }

    /** From now on, one way and the other. */
    static PacketLoss of(int percent, List<Integer> ports) {
        String all = ports.stream().map(String::valueOf).collect(Collectors.joining(", ", "{ ", " }"));
        String lost = "numgen random mod 100 < %d drop;".formatted(percent);
        run("""
                nft -f - <<'RULES'
                table %s {
                    chain arriving {
                        type filter hook input priority 0;
                        tcp dport %s %s
                        tcp sport %s %s
                    }
                }
                RULES
                """.formatted(TABLE, all, lost, all, lost));
        return new PacketLoss();
    }

    private static void run(String command) {
        try (Spawned filter = Spawned.of(command)) {
            filter.linesToTheEnd();
        }
    }

    @Override
    public void close() {
        run("nft delete table " + TABLE);
    }
}
