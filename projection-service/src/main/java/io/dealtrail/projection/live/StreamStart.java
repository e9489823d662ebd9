package io.dealtrail.projection.live;

import io.dealtrail.projection.log.EventFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one stream is to show.
 *
 * @param after the position after which it begins
 * @param lastId the id that the client has already seen, -1 where none
 * @param reset why the client must load anew, or {@code null}
 * @param until when its right to read ends
 */
record StreamStart(
        EventFilter filter,
        long after,
        long lastId,
        @Nullable String reset,
        Instant until) {}
