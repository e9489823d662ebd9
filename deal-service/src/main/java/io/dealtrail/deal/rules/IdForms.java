package io.dealtrail.deal.rules;

import java.util.Set;

/** Rule 1 for all ids that a command names, before any of them is looked up: a field that ends in {@code Id} or is known to hold ids. */
final class IdForms {

    private static final Set<String> OUTER = Set.of(
            "partyId",
            "sourceId",
            "portfolioId",
            "partnershipId",
            "otherPartnershipId",
            "vehicle",
            "administrator",
            "chosenSource");

    private static final Set<String> INNER = Set.of("renews", "supersedes", "under", "partOf", "byAgreement");

    /** Lists of inner ids; their entries are numbered in pointers. */
    private static final Set<String> INNER_LISTS = Set.of("packageWith");

    private IdForms() {}

    static void check(Object command) {
        Fields.walk(command, "", (pointer, _, value) -> {
            if (value instanceof String id) {
                check(id, pointer, pointer.split("/", -1));
            }
        });
    }

    private static void check(String id, String pointer, String[] path) {
        String field = path[path.length - 1];
        if (OUTER.contains(field)) {
            Ids.outer(id, pointer);
        } else if (field.endsWith("Id")
                || INNER.contains(field)
                || (path.length > 1 && INNER_LISTS.contains(path[path.length - 2]))) {
            inner(id, pointer);
        }
    }

    /** An id may be qualified with another partnership's: that is well formed, and for rule 35 to refuse. */
    private static void inner(String id, String pointer) {
        int slash = id.indexOf('/');
        if (slash >= 0) {
            Ids.outer(id.substring(0, slash), pointer);
        }
        Ids.inner(id.substring(slash + 1), pointer);
    }
}
