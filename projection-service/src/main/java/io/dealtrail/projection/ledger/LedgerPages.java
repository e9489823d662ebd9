package io.dealtrail.projection.ledger;

import io.dealtrail.projection.web.Cursor;
import io.dealtrail.projection.web.PageSize;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list of the ledger is, and where the pages around it are. */
final class LedgerPages {

    private final String address;
    private final @Nullable Integer limit;
    private final PageSize size;
    private final @Nullable String given;
    private final @Nullable Cursor place;

    private LedgerPages(String address, @Nullable Integer limit, @Nullable String given, @Nullable Cursor place) {
        this.address = address;
        this.limit = limit;
        this.size = PageSize.of(limit);
        this.given = given;
        this.place = place;
    }

    /**
     * As asked.
     *
     * @param address of the list with its filters; ends with ? or &amp;
     * @param keys how many a place has
     */
    static LedgerPages of(String address, @Nullable Integer limit, @Nullable String cursor, int keys) {
        return new LedgerPages(address, limit, cursor, cursor == null ? null : Cursor.read(cursor, address, keys));
    }

    @Nullable
    Cursor place() {
        return place;
    }

    boolean backward() {
        return place != null && place.backward();
    }

    int rows() {
        return size.rows();
    }

    <R> PageSize.Slice<R> slice(List<R> rows) {
        return size.slice(rows, place);
    }

    <R> @Nullable String next(PageSize.Slice<R> slice, Function<R, List<String>> keys) {
        return slice.after() ? link(new Cursor(false, keys.apply(slice.rows().getLast())).write(address)) : null;
    }

    <R> @Nullable String prev(PageSize.Slice<R> slice, Function<R, List<String>> keys) {
        return slice.before() ? link(new Cursor(true, keys.apply(slice.rows().getFirst())).write(address)) : null;
    }

    String self() {
        return link(given);
    }

    private String link(@Nullable String cursor) {
        String link =
                address + (limit == null ? "" : "limit=" + limit + "&") + (cursor == null ? "" : "cursor=" + cursor);
        return link.endsWith("?") || link.endsWith("&") ? link.substring(0, link.length() - 1) : link;
    }
}
