package io.dealtrail.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Stands before deal-service's feed: while it is closed, whoever reads the feed is told that it is not available. */
final class FeedGate implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private volatile @Nullable URI behind;

    FeedGate() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Passes on to a deal-service from now on. */
    void open(URI dealService) {
        behind = dealService;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI feed = behind;
        try (exchange) {
            if (feed == null) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                pass(exchange, feed);
            }
        }
    }

    private void pass(HttpExchange exchange, URI feed) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(feed.resolve(exchange.getRequestURI()))
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
