package io.dealtrail.projection.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.Cursor;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of dead letters. Its links name the generation, so that all pages are of the same one, whichever is live by then.
 *
 * @param place after or before which letter; none for the first page
 */
record LetterPlace(
        int generation,
        LetterFilter filter,
        LetterState state,
        int limit,
        @Nullable Cursor place) {

    static final String PATH = "/v1/admin/dead-letters";
    private static final int DEFAULT_LIMIT = 50;
    private static final int GREATEST_LIMIT = 500;

    /** As asked for. */
    static LetterPlace of(
            int generation, LetterFilter filter, LetterState state, @Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > GREATEST_LIMIT)) {
            throw ApiProblem.malformed("?limit", "The limit is from 1 to " + GREATEST_LIMIT + ".");
        }
        LetterPlace first = new LetterPlace(generation, filter, state, limit == null ? DEFAULT_LIMIT : limit, null);
        return cursor == null ? first : first.at(Cursor.read(cursor, first.filters(), 1));
    }

    private LetterPlace at(Cursor cursor) {
        return new LetterPlace(generation, filter, state, limit, cursor);
    }

    /** Whether the letters are to be read in the reverse of their order. */
    boolean backward() {
        return place != null && place.backward();
    }

    /** The letter after or before which the page is. */
    long id() {
        return place == null ? 0 : place.number(0);
    }

    /** The page of these letters, as read in its direction, one more than fit where there are more. */
    LetterList page(boolean live, long open, List<LetterItem> read) {
        boolean more = read.size() > limit;
        List<LetterItem> items = read.subList(0, Math.min(limit, read.size()));
        items = List.copyOf(backward() ? items.reversed() : items);
        boolean after = backward() || more;
        boolean before = backward() ? more : place != null;
        return new LetterList(
                generation,
                live,
                open,
                items,
                after && !items.isEmpty() ? link(false, items.getLast()) : null,
                before && !items.isEmpty() ? link(true, items.getFirst()) : null,
                place == null ? address() : address() + "&cursor=" + place.write(filters()));
    }

    private String link(boolean backward, LetterItem item) {
        return address() + "&cursor="
                + Cursor.at(backward, Long.toString(item.id())).write(filters());
    }

    private String address() {
        return PATH + "?" + filters() + "&limit=" + limit;
    }

    private String filters() {
        List<String> parameters = new ArrayList<>(List.of("generation=" + generation, "state=" + state));
        filter.causes().forEach(cause -> parameters.add("cause=" + cause));
        AggregateRef aggregate = filter.aggregate();
        if (aggregate != null) {
            parameters.add("aggregate=" + URLEncoder.encode(aggregate.toString(), UTF_8));
        }
        return String.join("&", parameters);
    }
}
