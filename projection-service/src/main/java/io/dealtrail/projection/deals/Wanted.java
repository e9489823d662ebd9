package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.search.Sought;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters that several lists share; an empty one lets everything pass. */
final class Wanted {

    private Wanted() {}

    /** Whether one of the parties is named by the object, or else by the agreement that it is under. */
    static boolean party(Collection<String> parties, Deal deal, FactRef object, List<String> fields) {
        if (parties.isEmpty()) {
            return true;
        }
        Set<String> named = deal.parties(object, fields);
        deal.text(object, "agreementId")
                .map(id -> FactRef.object("agreement", id))
                .ifPresent(agreement -> named.addAll(deal.parties(agreement, List.of("parties"))));
        return !Collections.disjoint(named, parties);
    }

    /** Whether one of the parties is named by these fields themselves. */
    static boolean named(Collection<String> parties, Deal deal, FactRef object, String field) {
        return parties.isEmpty() || !Collections.disjoint(deal.parties(object, List.of(field)), parties);
    }

    static boolean word(Collection<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }

    /** Whether a field is one of these words; nothing said is none of them. */
    static boolean field(Collection<String> words, Deal deal, FactRef object, String field) {
        return words.isEmpty()
                || deal.text(object, field).filter(words::contains).isPresent();
    }

    /** Whether the id and these fields of the object have what is sought. */
    static boolean text(@Nullable Sought sought, Deal deal, FactRef object, List<String> fields) {
        return text(sought, deal, List.of(object), fields);
    }

    /** Whether the ids and these fields of an object and of its parts together have what is sought. */
    static boolean text(@Nullable Sought sought, Deal deal, List<FactRef> objects, List<String> fields) {
        return sought == null
                || sought.isIn(objects.stream()
                        .flatMap(object -> Stream.concat(
                                Stream.of(object.id()),
                                fields.stream().flatMap(field -> texts(deal.value(object, field)))))
                        .toList());
    }

    private static Stream<String> texts(@Nullable JsonNode value) {
        if (value == null) {
            return Stream.empty();
        }
        return value.isContainer()
                ? value.valueStream().flatMap(Wanted::texts)
                : Stream.of(value).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
