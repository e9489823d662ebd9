package io.dealtrail.projection.partnerships;

import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import io.dealtrail.projection.facts.KnownRows;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what the list says of each partnership itself: a row for each time that it changed, which is seldom and may be long. */
@Repository
@Order(3)
class HeadingStore implements FoldedReadModel {

    private final KnownRows rows;

    HeadingStore(JdbcClient jdbc) {
        this.rows = new KnownRows(
                jdbc, "partnership_heading", "r.partnership_id = c.partnership_id and upper_inf(r.known)");
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        Map<String, NavigableMap<Instant, Heading>> changes = new LinkedHashMap<>();
        for (FoldedEvent event : events) {
            if (event.aggregate().type() == AggregateType.PARTNERSHIP && isChanged(event)) {
                changes.computeIfAbsent(event.aggregate().id(), _ -> new TreeMap<>())
                        .put(event.knownSince(), Heading.of(partnership(event), event.after()));
            }
        }
        if (!changes.isEmpty()) {
            write(changes);
        }
    }

    /** Whether it is the first event, or says something else of the partnership itself. */
    private static boolean isChanged(FoldedEvent event) {
        FactRef partnership = partnership(event);
        return event.before().version() == 0
                || (event.touched().stream().anyMatch(ref -> ref.object().equals(partnership))
                        && !Heading.of(partnership, event.before()).equals(Heading.of(partnership, event.after())));
    }

    private static FactRef partnership(FoldedEvent event) {
        return FactRef.object("partnership", event.aggregate().id());
    }

    /** Ends the rows that reach so far and adds those that follow, each by the instant since when it is known. */
    private void write(Map<String, NavigableMap<Instant, Heading>> changes) {
        ArrayNode endings = JsonNodeFactory.instance.arrayNode();
        ArrayNode added = JsonNodeFactory.instance.arrayNode();
        changes.forEach((id, own) -> {
            endings.addObject().put("partnership_id", id).put("known", KnownRows.between(own.firstKey(), null));
            own.forEach((since, heading) -> describe(added.addObject(), id, heading, since, own.higherKey(since)));
        });
        rows.end(endings);
        rows.add(added);
    }

    private static void describe(ObjectNode row, String id, Heading heading, Instant since, @Nullable Instant until) {
        row.put("partnership_id", id)
                .put("known", KnownRows.between(since, until))
                .put("kind", heading.kind())
                .put("name", heading.name())
                .put("status", heading.status());
        heading.parties().forEach(row.putArray("parties")::add);
    }
}
