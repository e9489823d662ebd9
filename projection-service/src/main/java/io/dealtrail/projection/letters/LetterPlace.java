package io.dealtrail.projection.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.PageSize;
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
        PageSize size,
        @Nullable Cursor place) {

    static final String PATH = "/v1/admin/dead-letters";

    /** As asked for. */
    static LetterPlace of(
            int generation, LetterFilter filter, LetterState state, @Nullable Integer limit, @Nullable String cursor) {
        LetterPlace first = new LetterPlace(generation, filter, state, PageSize.of(limit), null);
        return cursor == null ? first : first.at(Cursor.read(cursor, first.filters(), 1));
    }

    private LetterPlace at(Cursor cursor) {
        return new LetterPlace(generation, filter, state, size, cursor);
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
        PageSize.Slice<LetterItem> slice = size.slice(read, place);
        return new LetterList(
                generation,
                live,
                open,
                slice.rows(),
                slice.after() ? link(false, slice.rows().getLast()) : null,
                slice.before() ? link(true, slice.rows().getFirst()) : null,
                place == null ? address() : address() + "&cursor=" + place.write(filters()));
    }

    private String link(boolean backward, LetterItem item) {
        return address() + "&cursor="
                + Cursor.at(backward, Long.toString(item.id())).write(filters());
    }

    private String address() {
        return PATH + "?" + filters() + "&limit=" + size.items();
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
