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

    private static final int DEFAULT_LIMIT = 50;
    private static final int GREATEST_LIMIT = 500;
    private static final int DATES = 2;

    private final HttpServletRequest request;
    private final String filters;
    private final int limit;
    private final AsOf asOf;
    private final @Nullable Cursor place;

    private Listing(HttpServletRequest request, String filters, int limit, AsOf asOf, @Nullable Cursor place) {
        this.request = request;
        this.filters = filters;
        this.limit = limit;
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
        if (limit != null && (limit < 1 || limit > GREATEST_LIMIT)) {
            throw ApiProblem.malformed("?limit", "The limit is from 1 to " + GREATEST_LIMIT + ".");
        }
        String filters = filters(request);
        int size = limit == null ? DEFAULT_LIMIT : limit;
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
        return limit + 1;
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
        boolean more = rows.size() > limit;
        List<R> items = rows.subList(0, Math.min(limit, rows.size()));
        items = backward() ? items.reversed() : items;
        boolean after = backward() || more;
        boolean before = backward() ? more : place != null;
        String next = after && !items.isEmpty() ? link(false, keys.apply(items.getLast())) : null;
        String prev = before && !items.isEmpty() ? link(true, keys.apply(items.getFirst())) : null;
        String self = request.getRequestURI() + query(request.getParameter("cursor"));
        Map<String, String> links = new TreeMap<>(Map.of("self", self));
        if (next != null) {
            links.put("next", next);
        }
        if (prev != null) {
            links.put("prev", prev);
        }
        links.forEach(
                (relation, address) -> response.addHeader("Link", "<%s>; rel=\"%s\"".formatted(address, relation)));
        return new Page<>(
                type, asOf.validAt(), asOf.knownAt(), items.stream().map(item).toList(), next, prev, self, Map.of());
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
