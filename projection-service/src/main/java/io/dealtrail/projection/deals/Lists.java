package io.dealtrail.projection.deals;

import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of all lists of objects: they differ only in what they ask. */
@Component
class Lists {

    private static final int KEYS = 2;

    private final DealWalk walk;

    Lists(DealWalk walk) {
        this.walk = walk;
    }

    /** How a client asks for a page. */
    record Request(
            AsOf asOf,
            @Nullable String cursor,
            @Nullable Integer limit,
            HttpServletRequest http,
            HttpServletResponse response) {

        /** The dates for which the page is made: those of the cursor where there is one. */
        AsOf dates() {
            return listing().asOf();
        }

        private Listing listing() {
            return Listing.of(http, asOf, limit, cursor, KEYS);
        }
    }

    Page<ObjectItem> page(String kind, List<String> partnerships, Question question, Request request) {
        Listing listing = request.listing();
        List<ObjectItem> rows = walk.page(kind, partnerships, question, listing);
        return listing.page(
                ObjectItem.class,
                rows,
                item -> item,
                item -> List.of(item.partnership(), item.id()),
                request.response());
    }
}
