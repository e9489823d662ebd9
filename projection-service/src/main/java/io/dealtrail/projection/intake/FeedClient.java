package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.AggregateRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Reads the feed over HTTP. */
final class FeedClient implements Feed {

    private final RestClient http;

    FeedClient(RestClient http) {
        this.http = http;
    }

    @Override
    public List<String> aggregate(AggregateRef aggregate, long fromSequence) {
        return lines(
                "/v1/{plural}/{id}/events?fromSequence={from}&limit={limit}",
                aggregate.type().plural(),
                aggregate.id(),
                fromSequence,
                PAGE);
    }

    @Override
    public List<String> log(long fromPosition, int limit) {
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
