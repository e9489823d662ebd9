package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How many items a page of a list has, from 1 to 500, and what follows from that: how many rows to read, and which of them are on the page. */
public final class PageSize {

    private static final int DEFAULT = 50;
    private static final int GREATEST = 500;

    private final int items;

    private PageSize(int items) {
        this.items = items;
    }

    /** As asked with {@code ?limit}; 50 where nothing is asked. */
    public static PageSize of(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > GREATEST)) {
            throw ApiProblem.malformed("?limit", "The limit is from 1 to " + GREATEST + ".");
        }
        return new PageSize(limit == null ? DEFAULT : limit);
    }

    public int items() {
        return items;
    }

    /** How many rows to read: one more than are shown, to know whether there are more. */
    public int rows() {
        return items + 1;
    }

    /**
     * The page.
     *
     * @param read {@link #rows()} at most, in reverse where the place is one to go back from
     * @param place where the page begins or ends; none for the first
     */
    public <R> Slice<R> slice(List<R> read, @Nullable Cursor place) {
        boolean backward = place != null && place.backward();
        boolean more = read.size() > items;
        List<R> shown = read.subList(0, Math.min(items, read.size()));
        return new Slice<>(
                backward ? shown.reversed() : shown,
                !shown.isEmpty() && (backward || more),
                !shown.isEmpty() && (backward ? more : place != null));
    }

    /** Says where the pages around are, as RFC 8288 has it. */
    public static void link(HttpServletResponse response, @Nullable String next, @Nullable String prev, String self) {
        link(response, "next", next);
        link(response, "prev", prev);
        link(response, "self", self);
    }

    private static void link(HttpServletResponse response, String relation, @Nullable String address) {
        if (address != null) {
            response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(address, relation));
        }
    }

    /**
     * The rows of one page in the order of the list.
     *
     * @param after whether there is a page after it
     * @param before whether there is a page before it
     */
    public record Slice<R>(List<R> rows, boolean after, boolean before) {

        public Slice {
            rows = List.copyOf(rows);
        }
    }
}
