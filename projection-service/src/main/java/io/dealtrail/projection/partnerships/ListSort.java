package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.web.Codelist;
import java.util.List;

/**
 * The order of a list: by one column, and by id where that is equal.
 *
 * @param column in SQL, as text that sorts like it
 */
record ListSort(String column, boolean descending, Key key) {

    private static final List<String> WORDS = List.of("id", "-id", "name", "-name", "changed", "-changed");

    /** What a cursor keeps of an item. */
    private enum Key {
        ID,
        NAME,
        CHANGED
    }

    static ListSort of(String word) {
        Codelist.require("?sort", word, WORDS);
        boolean descending = word.startsWith("-");
        return switch (descending ? word.substring(1) : word) {
            case "name" -> new ListSort("lower(coalesce(h.name, l.partnership_id))", descending, Key.NAME);
            case "changed" -> new ListSort("l.changed", descending, Key.CHANGED);
            default -> new ListSort("l.partnership_id", descending, Key.ID);
        };
    }

    /** How SQL reads back what {@link #keys} wrote. */
    String parameter() {
        return key == Key.CHANGED ? ":key::timestamptz" : ":key";
    }

    List<String> keys(ListRow row) {
        return List.of(
                key == Key.CHANGED ? row.item().changed().toString() : row.sortKey(),
                row.item().id());
    }
}
