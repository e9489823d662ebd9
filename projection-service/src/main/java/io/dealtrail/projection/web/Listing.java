package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page of a list: how many items, from which place on, and as of when. The dates of the first page travel in the cursor, so
 * that all pages answer the same question.
 */
public final class Listing {

    private static final int DATES = 2;

    private final HttpServletRequest request;
    private final String filters;
    private final PageSize size;
    private final AsOf asOf;
    private final @Nullable Cursor place;

    private Listing(HttpServletRequest request, String filters, PageSize size, AsOf asOf, @Nullable Cursor place) {
        this.request = request;
        this.filters = filters;
        this.size = size;
        this.asOf = asOf;
        this.place = place;
    }

    /**
     * Reads a request.
     *
     * @param asOf the dates as asked; those of the cursor win where there is one
     * @param keys how many columns the list is sorted by
     */
    public static Listing of(
            HttpServletRequest request, AsOf asOf, @Nullable Integer limit, @Nullable String cursor, int keys) {
        PageSize size = PageSize.of(limit);
        String filters = filters(request);
        if (cursor == null) {
            return new Listing(request, filters, size, asOf, null);
        }
        Cursor read = Cursor.read(cursor, filters, keys + DATES);
        AsOf pinned = new AsOf(read.day(0), read.instant(1), false);
        List<String> rest = read.keys().subList(DATES, read.keys().size());
        return new Listing(request, filters, size, pinned, new Cursor(read.backward(), rest));
    }

    public AsOf asOf() {
        return asOf;
    }

    /** Where the page begins or ends; nothing for the first page. */
    public Optional<Cursor> place() {
        return Optional.ofNullable(place);
    }

    /** Whether the rows are to be read in the reverse order of the list. */
    public boolean backward() {
        return place != null && place.backward();
    }

    /** How many rows to read: one more than are shown, to know whether there are more. */
    public int rows() {
        return size.rows();
    }

    /**
     * Makes the page.
     *
     * @param rows as read, {@link #rows()} at most, in reverse where {@link #backward()}
     * @param item what is shown of a row
     * @param keys the values of the sort columns of a row
     */
    public <R, T extends Record> Page<T> page(
            Class<T> type,
            List<R> rows,
            Function<R, T> item,
            Function<R, List<String>> keys,
            HttpServletResponse response) {
        asOf.echo(response);
        PageSize.Slice<R> slice = size.slice(rows, place);
        String next = slice.after() ? link(false, keys.apply(slice.rows().getLast())) : null;
        String prev = slice.before() ? link(true, keys.apply(slice.rows().getFirst())) : null;
        String self = request.getRequestURI() + query(request.getParameter("cursor"));
        PageSize.link(response, next, prev, self);
        List<T> items = slice.rows().stream().map(item).toList();
        return new Page<>(type, asOf.validAt(), asOf.knownAt(), items, next, prev, self, Map.of());
    }

    /** The first page of the same list with one value of a filter chosen, or dropped where it is chosen. */
    public String toggled(String filter, String value) {
        String chosen = encoded(filter) + "=" + encoded(value);
        Predicate<String> paging = parameter -> parameter.startsWith("cursor=");
        List<String> others = parameters(request).filter(paging.negate()).toList();
        Stream<String> toggled = others.contains(chosen)
                ? others.stream().filter(each -> !each.equals(chosen))
                : Stream.concat(others.stream(), Stream.of(chosen));
        return request.getRequestURI() + toggled.collect(Collectors.joining("&", "?", ""));
    }

    private String link(boolean backward, List<String> keys) {
        List<String> all = new ArrayList<>(
                List.of(asOf.validAt().toString(), asOf.knownAt().toString()));
        all.addAll(keys);
        return request.getRequestURI() + query(new Cursor(backward, all).write(filters));
    }

    /** The parameters of the request as they came, with this cursor. */
    private String query(@Nullable String cursor) {
        Stream<String> kept = parameters(request).filter(parameter -> !parameter.startsWith("cursor="));
        Stream<String> with = cursor == null ? kept : Stream.concat(kept, Stream.of("cursor=" + encoded(cursor)));
        String query = with.collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String filters(HttpServletRequest request) {
        return request.getRequestURI()
                + parameters(request)
                        .filter(parameter -> !parameter.startsWith("cursor=") && !parameter.startsWith("limit="))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<String> parameters(HttpServletRequest request) {
        return new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .flatMap(entry -> Arrays.stream(entry.getValue())
                                .map(value -> encoded(entry.getKey()) + "=" + encoded(value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
