package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by one column, and by id where that is equal.
 *
 * @param column in SQL, as text that sorts like it
 */
record ListSort(String column, boolean descending, Key key) {

    private static final String RELEVANCE = "relevance";
    private static final List<String> WORDS = List.of("id", "-id", "name", "-name", "changed", "-changed", RELEVANCE);

    /** What a cursor keeps of an item. */
    private enum Key {
        ID,
        NAME,
        CHANGED,
        RELEVANCE
    }

    /**
     * Reads the parameter.
     *
     * @param word {@code null} for the order that suits: what fits best first where something is searched for, else by id
     */
    static ListSort of(@Nullable String word, boolean searched) {
        if (word == null) {
            return of(searched ? RELEVANCE : "id");
        }
        Codelist.require("?sort", word, WORDS);
        if (word.equals(RELEVANCE) && !searched) {
            throw ApiProblem.malformed("?sort", "Only what is searched for with 'q' is more or less relevant.");
        }
        return of(word);
    }

    /** The order by one of the words. */
    static ListSort of(String word) {
        boolean descending = word.startsWith("-");
        return switch (descending ? word.substring(1) : word) {
            case "name" -> new ListSort("lower(coalesce(h.name, h.partnership_id))", descending, Key.NAME);
            case "changed" -> new ListSort("l.changed", descending, Key.CHANGED);
            case RELEVANCE -> new ListSort("-s.score", false, Key.RELEVANCE);
            default -> new ListSort("h.partnership_id", descending, Key.ID);
        };
    }

    /** The id as the index has it that gives this order. */
    String tie() {
        return switch (key) {
            case ID, NAME -> "h.partnership_id";
            case CHANGED -> "l.partnership_id";
            case RELEVANCE -> "s.partnership_id";
        };
    }

    /** Whether what was found has its place in the order by itself. */
    boolean isRelevance() {
        return key == Key.RELEVANCE;
    }

    /** How SQL reads back what {@link #key} gives. */
    String parameter() {
        return switch (key) {
            case ID, NAME -> ":key";
            case CHANGED -> ":key::timestamptz";
            case RELEVANCE -> ":key::bigint";
        };
    }

    /** What {@link #keys} wrote into a cursor. */
    String key(Cursor place) {
        return switch (key) {
            case ID, NAME -> place.keys().getFirst();
            case CHANGED -> place.instant(0).toString();
            case RELEVANCE -> Long.toString(place.number(0));
        };
    }

    List<String> keys(ListRow row) {
        return List.of(
                key == Key.CHANGED ? row.item().changed().toString() : row.sortKey(),
                row.item().id());
    }
}
