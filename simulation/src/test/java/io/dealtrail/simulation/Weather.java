package io.dealtrail.simulation;

import java.util.List;

/** Breaks servers and services while it rages. */
final class Weather {

    private static final long MILLI = 1_000_000;
    private static final long[] FREEZES = {100 * MILLI, 1_000 * MILLI, 7_000 * MILLI, 20_000 * MILLI};

    private final Scheduler scheduler;
    private final Servers servers;
    private final Services services;
    private final Chaos chaos;

    Weather(Scheduler scheduler, Servers servers, Services services) {
        this.scheduler = scheduler;
        this.servers = servers;
        this.services = services;
        this.chaos = servers.chaos();
    }

    /** Asked before each step. */
    void strike() {
        if (!chaos.isRaging()) {
            return;
        }
        for (Fault fault : Fault.values()) {
            if (fault.isWeather() && chaos.strikes(fault)) {
                strike(fault);
            }
        }
    }

    private void strike(Fault fault) {
        switch (fault) {
            case KILL_DEAL -> services.killDeal(chaos.below(2), upTo(3_000));
            case KILL_PROJECTION -> services.killProjection(chaos.below(2), upTo(3_000));
            case FREEZE -> freeze();
            case BROKER_KILLED -> servers.kafka().killed(upTo(chaos.coin() ? 300 : 8_000));
            case POWER_LOSS -> servers.kafka().powerLost(upTo(chaos.coin() ? 300 : 8_000));
            case STORE_RESTART -> servers.store().database().restart(upTo(2_000));
            case READ_RESTART -> servers.read().database().restart(upTo(2_000));
            case CLOCK_JUMP -> scheduler.jump(upTo(20_000));
            case CONNECTION_LOST, COMMIT_IN_DOUBT, NO_ANSWER, EVENT_MISSED, FEED_AWAY, MODEL_FAILS, STALE_DECISION -> {}
        }
    }

    private long upTo(int millis) {
        return (1 + chaos.below(millis)) * MILLI;
    }

    private void freeze() {
        List<Node> nodes = services.nodes();
        if (!nodes.isEmpty()) {
            Node node = nodes.get(chaos.below(nodes.size()));
            scheduler.note(node.name() + " stands still");
            node.freezeUntil(scheduler.nanos() + FREEZES[chaos.below(FREEZES.length)]);
            if (chaos.coin()) {
                // PostgreSQL gives up on it.
                servers.store().database().disconnect(node);
                servers.read().database().disconnect(node);
            }
        }
    }

    /** Nothing breaks any more; what is broken is mended. */
    void calmDown() {
        scheduler.note("all is calm");
        chaos.calmDown();
        services.nodes().forEach(node -> node.freezeUntil(0));
    }
}
