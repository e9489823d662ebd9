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
            HttpServletResponse response) {}

    Page<ObjectItem> page(String kind, List<String> partnerships, Question question, Request request) {
        Listing listing = Listing.of(request.http(), request.asOf(), request.limit(), request.cursor(), 2);
        List<ObjectItem> rows = walk.page(kind, partnerships, question, listing);
        return listing.page(
                ObjectItem.class,
                rows,
                item -> item,
                item -> List.of(item.partnership(), item.id()),
                request.response());
    }
}
