package io.dealtrail.system;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One client of deal-service, which writes down what it asks and what it is told: ok, fail, or info where it does not know. */
final class RecordedClient {

    private static final HttpClient IMPATIENT = HttpClient.newHttpClient();

    private final String process;
    private final Supplier<Client> deals;
    private final HistoryFile history;

    /** @param deals one of those that can be asked, each time */
    RecordedClient(String process, Supplier<Client> deals, HistoryFile history) {
        this.process = process;
        this.deals = deals;
        this.history = history;
    }

    /**
     * A command.
     *
     * @param aggregate such as {@code partnerships/p1}
     * @param command {@code batch} where the body has several
     * @param ifMatch the version that is asked for, -1 where none is
     * @param count how many events it has, -1 where that depends
     */
    record Ask(String key, String aggregate, String command, String body, long ifMatch, int count) {

        String path() {
            return "/v1/" + aggregate + "/commands" + (command.equals("batch") ? "" : "/" + command);
        }

        String[] headers() {
            List<String> headers = new ArrayList<>(List.of("Idempotency-Key", key));
            if (ifMatch >= 0) {
                headers.addAll(List.of("If-Match", "\"" + ifMatch + "\""));
            }
            return headers.toArray(String[]::new);
        }
    }

    /** What it was told: the kind of the line, and whether it is worth to ask again. */
    record Told(String kind, boolean again, ObjectNode line) {

        boolean isOk() {
            return kind.equals("ok");
        }

        long version() {
            return line.path("version").asLong();
        }
    }

    Told ask(Ask ask) {
        invoke(ask);
        try {
            return told(ask, deals.get().post(ask.path(), ask.body(), ask.headers()));
        } catch (UncheckedIOException noAnswer) {
            return unknown(ask, "no-answer");
        }
    }

    /** Asks, and goes away before there is an answer; or so it intends. */
    Told abandon(Ask ask, long afterMillis) throws InterruptedException {
        invoke(ask);
        Client asked = deals.get();
        HttpRequest request = HttpRequest.newBuilder(asked.service().resolve(ask.path()))
                .header("Authorization", "Bearer " + asked.token())
                .header("Content-Type", "application/json")
                .headers(ask.headers())
                .POST(BodyPublishers.ofString(ask.body()))
                .build();
        CompletableFuture<HttpResponse<String>> answer = IMPATIENT.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.get(afterMillis, TimeUnit.MILLISECONDS);
            return told(ask, new Answer(response.statusCode(), response.headers(), response.body()));
        } catch (TimeoutException expected) {
            answer.cancel(true);
            return unknown(ask, "abandoned");
        } catch (ExecutionException broken) {
            return unknown(ask, "no-answer");
        }
    }

    private void invoke(Ask ask) {
        ObjectNode line = line("invoke", ask).put("command", ask.command()).put("aggregate", ask.aggregate());
        if (ask.ifMatch() >= 0) {
            line.put("ifMatch", ask.ifMatch());
        }
        if (ask.count() >= 0) {
            line.put("count", ask.count());
        }
        line.set("body", JsonMapper.shared().readTree(ask.body()));
        history.add(line);
    }

    private Told told(Ask ask, Answer answer) {
        String code = answer.status() < 300 ? "" : answer.json().path("code").asString("");
        boolean unknown = answer.status() == 500
                || code.equals("COMMAND_IN_PROGRESS")
                || answer.body().contains("\"outcome\":\"unknown\"");
        String kind = answer.status() < 300 ? "ok" : unknown ? "info" : "fail";
        ObjectNode line = line(kind, ask).put("status", answer.status());
        if (kind.equals("ok")) {
            line.put("version", answer.json().path("version").asLong());
            line.put("position", answer.json().path("position").asLong());
            answer.json()
                    .path("events")
                    .forEach(event -> line.withArray("events").add(event.path("id")));
        } else {
            line.put("code", code);
        }
        history.add(line);
        return new Told(kind, unknown || !answer.header("Retry-After").isEmpty(), line);
    }

    private Told unknown(Ask ask, String why) {
        ObjectNode line = line("info", ask).put("why", why);
        history.add(line);
        return new Told("info", true, line);
    }

    private ObjectNode line(String kind, Ask ask) {
        return HistoryFile.line(kind)
                .put("process", process)
                .put("nanos", history.nanos())
                .put("key", ask.key());
    }
}
