package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.DealsOverTime;
import io.dealtrail.projection.facts.DealsReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Goes through the objects of a kind in all partnerships, by the ids of both, reading a few partnerships at a time. */
@Component
class DealWalk {

    private static final int AT_ONCE = 20;
    private static final Comparator<ObjectItem> ORDER =
            Comparator.comparing(ObjectItem::partnership).thenComparing(ObjectItem::id);

    private final DealsReader deals;

    DealWalk(DealsReader deals) {
        this.deals = deals;
    }

    /** One page of the objects that a question asks for, in the direction of the listing. */
    List<ObjectItem> page(String kind, Collection<String> partnerships, Question question, Listing listing) {
        Comparator<ObjectItem> order = listing.backward() ? ORDER.reversed() : ORDER;
        List<String> ids = new ArrayList<>(deals.holding(kind, partnerships, listing.asOf()));
        listing.place().ifPresent(place -> {
            String from = place.keys().getFirst();
            ids.removeIf(id -> listing.backward() ? id.compareTo(from) > 0 : id.compareTo(from) < 0);
        });
        List<String> ordered = listing.backward() ? ids.reversed() : ids;
        List<ObjectItem> found = new ArrayList<>();
        for (int from = 0; from < ordered.size() && found.size() < listing.rows(); from += AT_ONCE) {
            List<String> some = ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE));
            for (Deal deal : deals.read(some, listing.asOf())) {
                collect(deal, kind, question, found);
            }
        }
        return found.stream()
                .filter(item -> listing.place()
                        .map(place -> order.compare(
                                        item,
                                        new ObjectItem(
                                                place.keys().getFirst(),
                                                place.keys().getLast(),
                                                Map.of()))
                                > 0)
                        .orElse(true))
                .sorted(order)
                .limit(listing.rows())
                .toList();
    }

    /** Shows every object of a kind. */
    void each(String kind, Collection<String> partnerships, AsOf asOf, BiConsumer<Deal, FactRef> visitor) {
        List<String> ids = deals.holding(kind, partnerships, asOf);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (Deal deal : deals.read(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), asOf)) {
                deal.facts().objects(kind).forEach(object -> visitor.accept(deal, object));
            }
        }
    }

    /** Shows all partnerships that hold an object of a kind, each with what is known of it for any day. */
    void overTime(String kind, Collection<String> partnerships, AsOf asOf, BiConsumer<DealsOverTime, String> visitor) {
        List<String> ids = deals.holding(kind, partnerships, asOf);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            DealsOverTime some = deals.overTime(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), asOf);
            some.ids().forEach(id -> visitor.accept(some, id));
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
