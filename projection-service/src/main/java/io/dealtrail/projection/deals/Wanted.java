package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    static boolean text(@Nullable String q, Deal deal, FactRef object, String field) {
        if (q == null) {
            return true;
        }
        String part = q.toLowerCase(Locale.ROOT);
        return object.id().toLowerCase(Locale.ROOT).contains(part)
                || deal.text(object, field)
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains(part))
                        .isPresent();
    }
}
