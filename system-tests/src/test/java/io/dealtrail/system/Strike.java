package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * The faults that are done to a running system, and undone, while clients and readers work. Each can be done again and again; what is random in it comes from
 * the seed of its run.
 */
enum Strike {
    DEAL_SERVICE_KILLED("F1", "kill -9 of deal-service") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("kill -9", DEAL_SERVICE, () -> {
                run.system().killDealService();
                run.system().startDealService();
            });
        }
    },
    PROJECTION_SERVICE_KILLED("F2", "kill -9 of projection-service") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("kill -9", PROJECTION_SERVICE, () -> {
                run.system().killProjectionService();
                run.system().startProjectionService();
            });
        }
    },
    BROKER_KILLED("F3", "kill -9 of the Kafka broker") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("kill -9", "kafka", () -> {
                run.system().killKafka();
                run.awaitAccepted(SOME);
                run.system().startKafka();
            });
        }
    },
    POSTGRES_KILLED("F4", "kill -9 of PostgreSQL") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("kill -9", POSTGRES, () -> {
                run.system().killPostgres();
                run.system().startPostgres();
            });
        }
    },
    DIES_BETWEEN_TWO_STEPS("F5", "a service dies at one of the windows of its code") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            for (CrashPoint point : CrashPoint.values()) {
                dies(run, point);
                run.awaitAccepted(SOME);
            }
        }
    },
    DEAL_SERVICE_STOPPED("F6", "deal-service is stopped for some seconds") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("SIGSTOP", DEAL_SERVICE, () -> stopped(run.system(), DEAL_SERVICE, 2 + random.nextInt(5)));
        }
    },
    PROJECTION_SERVICE_STOPPED("F6", "projection-service is stopped for some seconds") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault(
                    "SIGSTOP",
                    PROJECTION_SERVICE,
                    () -> stopped(run.system(), PROJECTION_SERVICE, 2 + random.nextInt(5)));
        }
    },
    BROKER_STOPPED("F6", "the broker is stopped for some seconds") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("SIGSTOP", "kafka", () -> stopped(run.system(), "kafka", 2 + random.nextInt(5)));
        }
    },
    APPEND_HELD_OPEN("F7", "an append is held open for some seconds") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("append held open", POSTGRES, () -> {
                try (Connection other = DriverManager.getConnection(run.system().databaseUrl("deals"));
                        Statement statement = other.createStatement()) {
                    other.setAutoCommit(false);
                    statement.execute("select position from event_head for update");
                    statement.execute("select pg_sleep(" + (1 + random.nextInt(5)) + ")");
                    other.rollback();
                }
            });
        }
    },
    NETWORK_FAILS("F8, F9", "the network between a service and a server loses or refuses everything, one way or both") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            Wires wires = run.system().wires();
            for (Wire wire : wires.all()) {
                Weather weather = BAD.get(random.nextInt(BAD.size()));
                run.fault(weather.toString(), "network", () -> {
                    wire.become(weather);
                    TimeUnit.SECONDS.sleep(1 + random.nextInt(4));
                    wires.clear();
                });
                run.awaitAccepted(SOME);
            }
        }
    },
    NETWORK_NARROW("F10", "one megabit a second and 40 ms there and back, everywhere") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("narrow", "network", () -> {
                run.system().wires().all().forEach(wire -> wire.become(Weather.NARROW));
                run.awaitAccepted(SOME);
                run.system().wires().clear();
            });
        }
    },
    TOPIC_DELETED("F16", "the topic is deleted") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("topic deleted", "kafka", () -> deleteTopic(run.system().bootstrapServers()));
        }
    },
    REBUILD_KILLED("F20", "projection-service is killed while it rebuilds, and at the switch") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.system().projectionService().post("/v1/admin/rebuilds?switchWhenReady=true", "");
            for (int times = 0; times < 2; times++) {
                PROJECTION_SERVICE_KILLED.at(run, random);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
            }
        }
    },
    READ_DATABASE_SLOW("F21", "each statement of projection-service takes 300 ms more") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("slow", "network", () -> {
                run.system()
                        .wires()
                        .projectionsToPostgres
                        .become(new Weather(Weather.Lost.NOTHING, false, Duration.ofMillis(150), 0));
                run.awaitAccepted(2 * SOME);
                run.system().wires().clear();
            });
        }
    },
    BROKER_LOSES_POWER("F22", "the broker dies, and each partition loses some of the last bytes that it wrote") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("power loss", "kafka", () -> {
                run.system().killKafka();
                run.awaitAccepted(SOME);
                LostTails.cut(run.system().kafkaFolder(), random);
                run.system().startKafka();
            });
        }
    },
    CONNECTIONS_USED_UP(
            "F23", "nobody gets a new connection to PostgreSQL for some seconds, and one sits idle in a transaction") {
        @Override
        void at(CheckedRun run, Random random) throws Exception {
            run.fault("connections used up", POSTGRES, () -> {
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
    };

    static final String DEAL_SERVICE = "deal-service";
    static final String PROJECTION_SERVICE = "projection-service";
    static final String POSTGRES = "postgres";

    private static final int SOME = 40;
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Weather> BAD =
            List.of(Weather.SILENT, Weather.REFUSING, Weather.REQUESTS_LOST, Weather.ANSWERS_LOST);

    private final String number;
    private final String says;

    Strike(String number, String says) {
        this.number = number;
        this.says = says;
    }

    /** In the list of faults of docs/faults.md. */
    String number() {
        return number;
    }

    String says() {
        return says;
    }

    /** Does it and undoes it; the system need not have healed when it returns. */
    abstract void at(CheckedRun run, Random random) throws Exception;

    private static void deleteTopic(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(TopicRecord.TOPIC)).all().get();
        }
    }

    private static void dies(CheckedRun run, CrashPoint point) throws Exception {
        boolean deals = point.service() == CrashPoint.Service.DEAL;
        run.fault("dies at " + point, deals ? DEAL_SERVICE : PROJECTION_SERVICE, () -> {
            SystemUnderTest system = run.system();
            run.crashPoints().arm(point);
            await("death at " + point)
                    .atMost(PATIENCE)
                    .until(() -> deals ? !system.dealServiceRuns() : !system.projectionServiceRuns());
            if (deals) {
                system.startDealService();
            } else {
                system.startProjectionService();
            }
        });
    }

    /** Stops a process and all that it has started, without its knowledge. */
    private static void stopped(SystemUnderTest system, String process, int seconds)
            throws IOException, InterruptedException {
        long pid = Objects.requireNonNull(system.processes().get(process), process);
        signal("STOP", pid);
        TimeUnit.SECONDS.sleep(seconds);
        signal("CONT", pid);
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
