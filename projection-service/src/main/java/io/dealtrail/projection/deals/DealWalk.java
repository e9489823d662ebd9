package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.DealsOverTime;
import io.dealtrail.projection.facts.DealsReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Goes through the objects of a kind in all partnerships, by the ids of both, reading a few partnerships at a time. */
@Component
class DealWalk {

    private static final int AT_ONCE = 20;

    private final DealsReader deals;

    DealWalk(DealsReader deals) {
        this.deals = deals;
    }

    /** One page of the objects that a question asks for, in the direction of the listing. */
    List<ObjectItem> page(String kind, Collection<String> partnerships, Question question, Listing listing) {
        Optional<Cursor> place = listing.place();
        boolean backward = listing.backward();
        List<ObjectItem> found = new ArrayList<>();
        // The place is within a partnership, from which the page goes on.
        List<String> some = place.map(cursor -> List.of(cursor.keys().getFirst()))
                .orElseGet(() -> deals.holding(kind, partnerships, listing.asOf(), null, false, AT_ONCE));
        while (!some.isEmpty() && found.size() < listing.rows()) {
            for (Deal deal : deals.read(some, listing.asOf())) {
                found.addAll(items(deal, kind, question, place, backward));
            }
            some = deals.holding(kind, partnerships, listing.asOf(), some.getLast(), backward, AT_ONCE);
        }
        return found.subList(0, Math.min(listing.rows(), found.size()));
    }

    /** Of one partnership, those that come after the place, in the direction of the listing. */
    private static List<ObjectItem> items(
            Deal deal, String kind, Question question, Optional<Cursor> place, boolean backward) {
        Comparator<String> order = backward ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<ObjectItem> items = new ArrayList<>();
        collect(deal, kind, question, items);
        items.removeIf(item -> place.filter(cursor -> cursor.keys().getFirst().equals(deal.id()))
                .map(cursor -> order.compare(item.id(), cursor.keys().getLast()) <= 0)
                .orElse(false));
        items.sort(Comparator.comparing(ObjectItem::id, order));
        return items;
    }

    /** Shows every object of a kind. */
    void each(String kind, Collection<String> partnerships, AsOf asOf, BiConsumer<Deal, FactRef> visitor) {
        some(
                kind,
                partnerships,
                asOf,
                ids -> deals.read(ids, asOf)
                        .forEach(deal -> deal.facts().objects(kind).forEach(object -> visitor.accept(deal, object))));
    }

    /** Shows all partnerships that hold an object of a kind, each with what is known of it for any day. */
    void overTime(String kind, Collection<String> partnerships, AsOf asOf, BiConsumer<DealsOverTime, String> visitor) {
        some(kind, partnerships, asOf, ids -> {
            DealsOverTime some = deals.overTime(ids, asOf);
            some.ids().forEach(id -> visitor.accept(some, id));
        });
    }

    private void some(String kind, Collection<String> partnerships, AsOf asOf, Consumer<List<String>> visitor) {
        List<String> ids = deals.holding(kind, partnerships, asOf, null, false, AT_ONCE);
        while (!ids.isEmpty()) {
            visitor.accept(ids);
            ids = deals.holding(kind, partnerships, asOf, ids.getLast(), false, AT_ONCE);
        }
    }

    private static void collect(Deal deal, String kind, Question question, List<ObjectItem> found) {
        DealObjects objects = new DealObjects(deal);
        for (FactRef object : deal.facts().objects(kind)) {
            question.of(deal, object).ifPresent(more -> {
                Map<String, Object> fields = new LinkedHashMap<>(objects.fields(object, _ -> true));
                fields.putAll(more);
                found.add(new ObjectItem(deal.id(), object.id(), fields));
            });
        }
    }
}
