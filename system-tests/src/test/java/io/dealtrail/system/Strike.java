package io.dealtrail.system;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The faults that are done to a running system, and undone, while clients and readers work; by the numbers of docs/faults.md. What is random in one comes from
 * the seed of its run.
 */
enum Strike {
    DEAL_SERVICE_KILLED("F1", "kill -9 of deal-service", Tier.SHORT, Kills::dealService),
    PROJECTION_SERVICE_KILLED("F2", "kill -9 of projection-service", Tier.SHORT, Kills::projectionService),
    BROKER_KILLED("F3", "kill -9 of the Kafka broker", Tier.SHORT, Kills::broker),
    POSTGRES_KILLED("F4", "kill -9 of PostgreSQL", Tier.SHORT, Kills::postgres),
    DIES_BETWEEN_TWO_STEPS(
            "F5", "a service dies at one of the windows of its code", Tier.SHORT, Kills::betweenTwoSteps),
    DEAL_SERVICE_STOPPED("F6", "deal-service is stopped for some seconds", Tier.SHORT, Stops::dealService),
    PROJECTION_SERVICE_STOPPED(
            "F6", "projection-service is stopped for some seconds", Tier.SHORT, Stops::projectionService),
    BROKER_STOPPED("F6", "the broker is stopped for some seconds", Tier.SHORT, Stops::broker),
    APPEND_HELD_OPEN("F7", "an append is held open for some seconds", Tier.SHORT, Stops::append),
    NETWORK_FAILS(
            "F8, F9",
            "the network between a service and a server loses or refuses everything, one way or both",
            Tier.SHORT,
            BadNetwork::fails),
    NETWORK_NARROW("F10", "one megabit a second and 40 ms there and back, everywhere", Tier.SHORT, BadNetwork::narrow),
    TOPIC_DELETED("F16", "the topic is deleted", Tier.SHORT, BrokerLosses::topic),
    REBUILD_KILLED(
            "F20", "projection-service is killed while it rebuilds, and at the switch", Tier.SHORT, Kills::rebuild),
    READ_DATABASE_SLOW(
            "F21", "each statement of projection-service takes 300 ms more", Tier.SHORT, BadNetwork::readDatabaseSlow),
    BROKER_LOSES_TAILS(
            "F22",
            "the broker dies, and each partition loses some of the last bytes that it wrote",
            Tier.SHORT,
            BrokerLosses::tails),
    CONNECTIONS_USED_UP(
            "F23",
            "nobody gets a new connection to PostgreSQL for some seconds, and one sits idle in a transaction",
            Tier.SHORT,
            Stops::connections),

    MANY_STARTS("F1, F2", "kill -9 of each service 60 times, and as many starts", Tier.LONG, Kills::manyStarts),
    RANDOM_KILLS(
            "F1 to F4, F22",
            "kill -9 of all four processes at random, also while they start, and loss of power",
            Tier.DISKS,
            KillStorm::rages),
    STOPPED_FOR_MINUTES(
            "F6",
            "the broker is stopped for 30 s, deal-service for 70, projection-service for 130",
            Tier.LONG,
            Stops::forMinutes),
    APPEND_HELD_OPEN_LONG("F7", "an append is held open for 70 s", Tier.LONG, Stops::appendForLong),
    PACKETS_LOST(
            "F10",
            "three of ten packets are lost between services and servers",
            Tier.PACKETS,
            BadNetwork::losesPackets),
    BROKER_AWAY("F11", "no broker for 5 minutes", Tier.LONG, Outages::broker),
    POSTGRES_AWAY("F12", "no PostgreSQL for 2 minutes", Tier.LONG, Outages::postgres),
    DISKS_FULL("F13", "the disk of PostgreSQL is full, then that of the broker", Tier.DISKS, BadDisks::full),
    CLOCKS_JUMP("F17", "the clock of each service jumps an hour ahead, and two back", Tier.CLOCKS, WrongClocks::jump),
    TWO_DEAL_SERVICES(
            "F18, F19",
            "two deal-services take commands, and each is killed and comes back",
            Tier.LONG,
            Outages::oneOfTwo),
    POWER_LOST(
            "F22",
            "PostgreSQL's disk loses its power, that of the broker, or both at different instants",
            Tier.DISKS,
            BadDisks::losePower),
    IDLE_IN_TRANSACTION(
            "F23",
            "somebody sits idle in a transaction of each database for 10 minutes",
            Tier.LONG,
            Stops::idleInTransaction),
    MANY_SUBSCRIBERS(
            "F26",
            "500 subscribers, of whom 50 never read and 50 come and go each second",
            Tier.SUBSCRIBERS,
            ManySubscribers::subscribe);

    private final String number;
    private final String says;
    private final Tier tier;

    @SuppressWarnings("ImmutableEnumChecker") // always a reference to a method
    private final Doing doing;

    Strike(String number, String says, Tier tier, Doing doing) {
        this.number = number;
        this.says = says;
        this.tier = tier;
        this.doing = doing;
    }

    /** Where it is tried, and what it needs. */
    enum Tier {
        /** In each build. */
        SHORT,
        /** By hand, as it takes minutes. */
        LONG,
        /** The same with clocks that can be set. */
        CLOCKS,
        /** The same where one user may have all streams of the live feed. */
        SUBSCRIBERS,
        /** The same on disks that can be full and lose power, which only root can make. */
        DISKS,
        /** The same where single packets can be lost, which only root can do. */
        PACKETS;

        /** Whether this machine lets whoever runs it. */
        boolean isPossible() {
            return switch (this) {
                case SHORT, LONG, CLOCKS, SUBSCRIBERS -> true;
                case DISKS -> Disk.isPossible();
                case PACKETS -> PacketLoss.isPossible();
            };
        }
    }

    /** What is done. */
    @FunctionalInterface
    private interface Doing {
        void at(CheckedRun run, Random random) throws Exception;
    }

    /** Those of a tier. */
    static List<Strike> of(Tier tier) {
        return Stream.of(values()).filter(each -> each.tier == tier).toList();
    }

    /** In the list of faults of docs/faults.md. */
    String number() {
        return number;
    }

    String says() {
        return says;
    }

    Tier tier() {
        return tier;
    }

    /** Does it and undoes it; the system need not have healed when it returns. */
    void at(CheckedRun run, Random random) throws Exception {
        doing.at(run, random);
    }
}
