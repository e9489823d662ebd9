package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Reads the raw log of deal-service over HTTP: the store is the truth, whatever the topic holds. */
class FeedClient {

    /** How many events of an aggregate are read at once: what is applied in one transaction, for which others in a batch with it may wait. */
    static final int PAGE = 500;

    private final RestClient http;

    FeedClient(RestClient http) {
        this.http = http;
    }

    /** The events of one aggregate from a sequence on, at most {@link #PAGE}; none where deal-service does not know it. */
    List<String> aggregate(AggregateRef aggregate, long fromSequence) {
        return lines(
                "/v1/{plural}/{id}/events?fromSequence={from}&limit={limit}",
                aggregate.type().plural(),
                aggregate.id(),
                fromSequence,
                PAGE);
    }

    /** Events from a global position on; deal-service gives 5 000 at most. */
    List<String> log(long fromPosition, int limit) {
        return lines("/v1/events?fromPosition={from}&limit={limit}", fromPosition, limit);
    }

    private List<String> lines(String uri, Object... variables) {
        try {
            byte[] body = http.get()
                    .uri(uri, variables)
                    .accept(MediaType.APPLICATION_NDJSON)
                    .retrieve()
                    .body(byte[].class);
            return split(body);
        } catch (HttpClientErrorException.NotFound unknown) {
            return List.of();
        } catch (RuntimeException failed) {
            throw new FeedUnavailableException("deal-service's feed: " + failed.getMessage(), failed);
        }
    }

    private static List<String> split(byte @Nullable [] body) {
        return body == null
                ? List.of()
                : new String(body, UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
    }
}
