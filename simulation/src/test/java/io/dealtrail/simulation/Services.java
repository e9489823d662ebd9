package io.dealtrail.simulation;

import io.dealtrail.deal.relay.RelaySide;
import io.dealtrail.deal.store.WriteSide;
import io.dealtrail.projection.intake.IntakeSide;
import java.util.ArrayList;
import java.util.List;

/** Two instances of each service, which die and are started again. */
final class Services {

    private static final int INSTANCES = 2;

    private final Scheduler scheduler;
    private final Servers servers;
    private final WriteSide.Shared shared;
    private final int batch;
    private final int bookmarkDistance;
    private final List<Deal> deals = new ArrayList<>();
    private final List<Projection> projections = new ArrayList<>();

    /** A deal-service that runs. */
    record Deal(Node node, WriteSide write) {}

    /** A projection-service that runs. */
    record Projection(Node node, IntakeSide intake) {}

    Services(Scheduler scheduler, Servers servers) {
        this.scheduler = scheduler;
        this.servers = servers;
        this.shared = new WriteSide.Shared(servers.store());
        this.batch = 1 + servers.chaos().below(20);
        this.bookmarkDistance = 3 + servers.chaos().below(40);
        for (int i = 0; i < INSTANCES; i++) {
            startDeal("deal-" + i);
            startProjection("projection-" + i);
        }
    }

    List<Deal> deals() {
        return deals;
    }

    List<Projection> projections() {
        return projections;
    }

    private void startDeal(String name) {
        Node node = new Node(name);
        WriteSide write = WriteSide.start(shared, batch);
        deals.add(new Deal(node, write));
        scheduler.spawn(name + " committer", node, write::live);
        RelaySide relay = new RelaySide(servers.store(), servers.kafka(), batch, bookmarkDistance);
        scheduler.spawn(name + " relay", node, relay::live);
    }

    private void startProjection(String name) {
        Node node = new Node(name);
        IntakeSide intake = new IntakeSide(
                servers.kafka(), servers.read(), servers.store(), servers.chaos(), () -> !deals.isEmpty(), batch);
        projections.add(new Projection(node, intake));
        scheduler.spawn(name + " intake", node, intake::live);
        scheduler.spawn(name + " repairs", node, intake::repair);
    }

    void killDeal(int number, long away) {
        if (number < deals.size()) {
            Node node = deals.remove(number).node();
            kill(node);
            scheduler.after(away, () -> startDeal(node.name()));
        }
    }

    void killProjection(int number, long away) {
        if (number < projections.size()) {
            Node node = projections.remove(number).node();
            kill(node);
            scheduler.after(away, () -> startProjection(node.name()));
        }
    }

    private void kill(Node node) {
        scheduler.note(node.name() + " is killed");
        node.die();
        servers.store().database().disconnect(node);
        servers.read().database().disconnect(node);
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        deals.forEach(each -> nodes.add(each.node()));
        projections.forEach(each -> nodes.add(each.node()));
        return nodes;
    }
}
