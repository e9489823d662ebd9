package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.log.AppliedEvent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every question of the description of the routes waits for what its caller wrote, in whichever form it answers, and says so where it is behind. */
class ReadYourWritesIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read deals:admin"));
    private static final EventChain CHAIN = NokiaXiaomi.chain();

    /** What is asked about, by the address up to the parameter; a route that asks about anything else is to be added. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "/v1/partnerships/{id}", "/v1/partnerships/nokia-xiaomi",
            "/v1/parties/{id}", "/v1/parties/nokia",
            "/v1/portfolios/{id}", "/v1/portfolios/p1",
            "/v1/patents/{ref}", "/v1/patents/US.7654321.B2",
            "/v1/{aggregate}/{id}", "/v1/partnerships/nokia-xiaomi",
            "/facts/{factRef}", "/facts/area:iot.level",
            "/v1/admin/rebuilds/{generation}", "/v1/admin/rebuilds/1",
            "/v1/admin/dead-letters/{id}", "/v1/admin/dead-letters/1");

    private static final Map<String, String> REQUIRED =
            Map.of("licensor", "licensor=nokia", "licensee", "licensee=xiaomi");

    @BeforeAll
    static void project() {
        CHAIN.add(
                new AggregateRef(AggregateType.PORTFOLIO, "p1"),
                EventJson.read(
                        new EventName("patent-portfolio-defined", 1),
                        "{'portfolioId':'p1','name':'Radio','holder':'nokia','patents':['US.7654321.B2'],'sources':['s1']}"
                                .replace('\'', '"')),
                "2018-01-01T00:00:00Z");
        SIDE.apply(CHAIN.events());
        SIDE.sql()
                .sql(
                        "insert into dead_letter (cause, detail, headers, payload) values ('MALFORMED', 'is no event', '{}', '')")
                .update();
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    /** One question in one of the forms in which it is answered. */
    private record Question(String path, String form) {

        HttpResponse<String> ask(long token, String... more) {
            List<String> headers = new ArrayList<>(List.of("Accept", form, "Consistency-Token", Long.toString(token)));
            headers.addAll(List.of(more));
            return HTTP.get(path, headers.toArray(String[]::new));
        }
    }

    private static JsonNode routes() {
        return HTTP.json("/openapi.json").path("paths");
    }

    /** All questions about deals that are described, each in all its forms but the endless one of the feed. */
    private static List<Question> questions() {
        return routes().properties().stream()
                .filter(route -> isOfDeals(route.getKey()) && route.getValue().has("get"))
                .flatMap(route -> forms(route.getKey(), route.getValue().path("get")))
                .toList();
    }

    /** What the ledger answers is about what was signed, later than what was written, and at no date. */
    private static boolean isOfDeals(String route) {
        return route.startsWith("/v1/") && !route.contains("/ledger") && !route.endsWith("/proof");
    }

    private static Stream<Question> forms(String route, JsonNode get) {
        String path = address(route) + query(get);
        return get.path("responses").path("200").path("content").propertyNames().stream()
                .filter(form -> !(route.equals("/v1/events") && form.equals("text/event-stream")))
                .map(form -> new Question(path, form));
    }

    private static String address(String route) {
        String address = route;
        for (Map.Entry<String, String> subject : SUBJECTS.entrySet()) {
            address = address.replace(subject.getKey(), subject.getValue());
        }
        assertThat(address).as("say in SUBJECTS what is asked").doesNotContain("{");
        return address;
    }

    private static String query(JsonNode get) {
        return get.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString())
                .map(name -> REQUIRED.getOrDefault(name, name + "=?"))
                .collect(Collectors.joining("&", "?", ""));
    }

    @Test
    void isDescribedForEachOfThem() {
        routes().properties().stream()
                .filter(route ->
                        route.getKey().startsWith("/v1/") && route.getValue().has("get"))
                .forEach(route -> assertThat(names(route.getValue().path("get")))
                        .as(route.getKey())
                        .contains("Consistency-Token", "Prefer"));
    }

    @Test
    void asksEachOfThemAtTwoDates() {
        routes().properties().stream()
                .filter(route -> isOfDeals(route.getKey()) && !route.getKey().startsWith("/v1/admin/"))
                .forEach(route -> assertThat(names(route.getValue().path("get")))
                        .as(route.getKey())
                        .containsAll(
                                route.getKey().endsWith("/diff")
                                        ? List.of("fromValidAt", "fromKnownAt", "toValidAt", "toKnownAt")
                                        : List.of("validAt", "knownAt")));
    }

    private static List<String> names(JsonNode get) {
        return get.path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    @Test
    void answersAtOnceAndSaysThatItIsBehind() {
        long token = applied() + 1;
        List<Question> questions = questions();
        assertThat(questions)
                .extracting(Question::form)
                .contains("text/csv", "application/x-ndjson", "text/event-stream");
        for (Question question : questions) {
            HttpResponse<String> stale = question.ask(token);
            assertThat(stale.statusCode()).as(question + stale.body()).isEqualTo(200);
            assertThat(number(stale, "Projection-Position"))
                    .as(question.toString())
                    .isEqualTo(token - 1);
            assertThat(number(stale, "Projection-Lag-Ms"))
                    .as(question.toString())
                    .isPositive();
            assertThat(stale.headers().firstValue("Preference-Applied")).isEmpty();
            if (!question.path().startsWith("/v1/admin/")) {
                assertThat(stale.headers().map()).as(question.toString()).containsKeys("valid-at", "known-at");
            }
        }
    }

    @Test
    void givesUpWithAProblemThatSaysHowFarItIs() {
        long token = applied() + 1;
        List<Question> questions = new ArrayList<>(questions());
        questions.add(new Question("/v1/events", "text/event-stream"));
        List<HttpResponse<String>> answers = askAll(questions, question -> question.ask(token, "Prefer", "wait=1"));
        assertThat(answers).hasSameSizeAs(questions).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("\"PROJECTION_BEHIND\"", "Position " + token + " was asked for");
            assertThat(number(answer, "Projection-Position")).isEqualTo(token - 1);
            assertThat(number(answer, "Retry-After")).isPositive();
        });
    }

    @Test
    void waitsUntilWhatWasWrittenIsApplied() {
        AppliedEvent written = write();
        long token = written.envelope().position();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<List<HttpResponse<String>>> waiting = CompletableFuture.supplyAsync(
                    () -> askAll(questions(), question -> askUntilApplied(question, token)), threads);
            CompletableFuture<String> found = CompletableFuture.supplyAsync(
                    () -> askUntilApplied(new Question("/v1/partnerships?q=zeppelins", "application/json"), token)
                            .body(),
                    threads);
            CompletableFuture<String> replayed = CompletableFuture.supplyAsync(
                    () -> askUntilApplied(
                                    new Question("/v1/partnerships/nokia-xiaomi/replay", "text/event-stream"), token)
                            .body(),
                    threads);
            SIDE.apply(List.of(written));
            assertThat(waiting.join()).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(200);
                assertThat(number(answer, "Projection-Position")).isGreaterThanOrEqualTo(token);
                assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=2");
            });
            assertThat(found.join()).contains("\"nokia-xiaomi\"");
            assertThat(replayed.join()).contains("Zeppelins");
        }
    }

    /** A command that a read waits for. */
    private static AppliedEvent write() {
        return CHAIN.add(
                NokiaXiaomi.PARTNERSHIP,
                EventJson.read(
                        new EventName("collaboration-area-added", 1),
                        "{'areaId':'air','name':'Zeppelins','level':'EXPLORATORY','sources':['s1']}"
                                .replace('\'', '"')),
                "2026-01-05T12:00:00Z");
    }

    /** As a client does: whoever is told to come again does. */
    private static HttpResponse<String> askUntilApplied(Question question, long token) {
        HttpResponse<String> answer = question.ask(token, "Prefer", "wait=2");
        while (answer.statusCode() == 409) {
            answer = question.ask(token, "Prefer", "wait=2");
        }
        return answer;
    }

    private static List<HttpResponse<String>> askAll(
            List<Question> questions, Function<Question, HttpResponse<String>> how) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> answers = questions.stream()
                    .map(question -> CompletableFuture.supplyAsync(() -> how.apply(question), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static long applied() {
        return number(HTTP.get("/v1/partnerships?limit=1"), "Projection-Position");
    }

    private static long number(HttpResponse<String> answer, String header) {
        return answer.headers().firstValueAsLong(header).orElseThrow();
    }
}
