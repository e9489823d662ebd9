package io.dealtrail.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Has something stand still for a while, without its knowledge: a process, an append, whoever wants a connection. */
final class Stops {

    private static final String STOP = "SIGSTOP";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final int LONGEST_APPEND = 70;
    private static final int LONGEST_IDLE = 600;

    private Stops() {}

    static void dealService(CheckedRun run, Random random) throws Exception {
        process(run, Struck.DEAL_SERVICE, someSeconds(random));
    }

    static void projectionService(CheckedRun run, Random random) throws Exception {
        process(run, Struck.PROJECTION_SERVICE, someSeconds(random));
    }

    static void broker(CheckedRun run, Random random) throws Exception {
        process(run, Struck.KAFKA, someSeconds(random));
    }

    static void forMinutes(CheckedRun run, Random random) throws Exception {
        process(run, Struck.KAFKA, 30);
        run.awaitAccepted(Struck.SOME);
        process(run, Struck.DEAL_SERVICE, 70);
        run.awaitAccepted(Struck.SOME);
        process(run, Struck.PROJECTION_SERVICE, 130);
    }

    private static int someSeconds(Random random) {
        return 2 + random.nextInt(5);
    }

    private static void process(CheckedRun run, String name, int seconds) throws Exception {
        run.fault(STOP, name, () -> {
            long pid = Objects.requireNonNull(run.system().processes().get(name), name);
            signal("STOP", pid);
            TimeUnit.SECONDS.sleep(seconds);
            signal("CONT", pid);
        });
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("No process " + pid);
        }
    }

    static void append(CheckedRun run, Random random) throws Exception {
        append(run, 1 + random.nextInt(5));
    }

    static void appendForLong(CheckedRun run, Random random) throws Exception {
        append(run, LONGEST_APPEND);
    }

    private static void append(CheckedRun run, int seconds) throws Exception {
        run.fault("append held open", Struck.POSTGRES, () -> {
            try (Connection other = DriverManager.getConnection(run.system().databaseUrl("deals"));
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select position from event_head for update");
                statement.execute("select pg_sleep(" + seconds + ")");
                other.rollback();
            }
        });
    }

    /** Nothing that was true when it began may be cleaned away, however often it changes. */
    static void idleInTransaction(CheckedRun run, Random random) throws Exception {
        run.fault("idle in transaction", Struck.POSTGRES, () -> {
            try (Connection deals = DriverManager.getConnection(run.system().databaseUrl("deals"));
                    Connection projections =
                            DriverManager.getConnection(run.system().databaseUrl("projections"))) {
                sitIn(deals);
                sitIn(projections);
                long most = 0;
                for (int second = 0; second < LONGEST_IDLE; second++) {
                    TimeUnit.SECONDS.sleep(1);
                    most = Math.max(most, (long)
                            Exposition.of(run.system().projectionService()).value("dealtrail_lag_events"));
                }
                run.remark("at most %d events behind".formatted(most));
            }
        });
    }

    private static void sitIn(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        connection.createStatement().execute("select txid_current()");
    }

    static void connections(CheckedRun run, Random random) throws Exception {
        run.fault("connections used up", Struck.POSTGRES, () -> {
            List<Connection> taken = new ArrayList<>();
            try {
                run.system().wires().dealsToPostgres.breakAll();
                takeAll(run.system().databaseUrl("postgres"), taken, Duration.ofSeconds(3));
            } finally {
                for (Connection each : taken) {
                    each.close();
                }
            }
        });
    }

    /** Takes every connection that there is and that becomes free, for that long; the first one sits in a transaction. */
    private static void takeAll(String url, List<Connection> taken, Duration time)
            throws SQLException, InterruptedException {
        boolean full = false;
        long until = System.nanoTime() + time.toNanos();
        while (!full || System.nanoTime() < until) {
            try {
                Connection another = DriverManager.getConnection(url);
                taken.add(another);
                if (taken.size() == 1) {
                    another.setAutoCommit(false);
                    another.createStatement().execute("select 1");
                }
            } catch (SQLException none) {
                if (!TOO_MANY_CONNECTIONS.equals(none.getSQLState())) {
                    throw none;
                }
                full = true;
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }
}
