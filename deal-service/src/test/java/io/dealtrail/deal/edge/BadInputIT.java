package io.dealtrail.deal.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.store.EventLog;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, it is told so, and nothing is stored. */
class BadInputIT {

    private static final String REGISTER = "parties/bad-input/commands/register-party";
    private static final String GOOD = "{\"name\":\"N\",\"kind\":\"COMPANY\"}";

    private final RunningService service = RunningService.shared();
    private final Client client = service.client();
    private long before;

    @BeforeEach
    void notePosition() {
        before = service.bean(EventLog.class).lastPosition();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(service.bean(EventLog.class).lastPosition()).isEqualTo(before);
    }

    static Stream<Arguments> malformedBodies() {
        String deep = "{\"name\":" + "[".repeat(40) + "]".repeat(40) + "}";
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("no json", ""),
                Arguments.of("null", ""),
                Arguments.of("[]", ""),
                Arguments.of("\"text\"", ""),
                Arguments.of("{\"name\":\"N\"", ""),
                Arguments.of(GOOD + GOOD, ""),
                Arguments.of(GOOD + "]", ""),
                Arguments.of("{name:\"N\"}", ""),
                Arguments.of("{\"name\":NaN}", ""),
                Arguments.of("/* hi */" + GOOD, ""),
                Arguments.of("{\"name\":\"N\",\"name\":\"M\",\"kind\":\"COMPANY\"}", ""),
                Arguments.of(deep, ""),
                Arguments.of("{\"name\":\"" + "x".repeat(17_000) + "\",\"kind\":\"COMPANY\"}", ""),
                Arguments.of("{\"name\":\"N\",\"confidence\":1" + "0".repeat(200) + "}", ""),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"confidence\":1e9999}", "/confidence"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"confidence\":\"1\"}", "/confidence"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"confidence\":true}", "/confidence"),
                Arguments.of("{\"name\":\"a\\u0000b\",\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":\"a\\ud800b\",\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"na\\u0000me\":\"N\"}", "/na\0me"),
                Arguments.of("{\"name\":5,\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":true,\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":null,\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":[\"N\"],\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":{},\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":\"N\",\"kind\":1}", "/kind"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"company\"}", "/kind"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"\"}", "/kind"),
                Arguments.of("{\"name\":\"N\"}", "/kind"),
                Arguments.of("{\"kind\":\"COMPANY\"}", "/name"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"country\":\"XX\"}", "/country"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"colour\":\"red\"}", "/colour"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"identifiers\":\"LEI\"}", "/identifiers"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"identifiers\":[7]}", "/identifiers/0"),
                Arguments.of(
                        "{\"name\":\"N\",\"kind\":\"COMPANY\",\"identifiers\":[{\"scheme\":\"X\",\"id\":\"1\",\"more\":1}]}",
                        "/identifiers/0/more"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"sources\":\"s\"}", "/sources"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"sources\":[1]}", "/sources/0"),
                Arguments.of("{\"name\":\"N\",\"kind\":\"COMPANY\",\"sources\":[null]}", "/sources/0"));
    }

    @ParameterizedTest
    @MethodSource("malformedBodies")
    void refusesMalformedBodies(String body, String pointer) {
        client.command(REGISTER, body).isProblem(400, "MALFORMED").at(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor",
                "sequence",
                "recordedAt",
                "knownSince",
                "position",
                "eventId",
                "commandId",
                "hash",
                "version"
            })
    void refusesWhatTheServiceSets(String property) {
        Answer answer = client.command(REGISTER, GOOD.replace("{", "{\"" + property + "\":\"1\","));
        answer.isProblem(400, "MALFORMED").at("/" + property);
        assertThat(answer.field("/errors/0/detail")).isEqualTo("is set by the service");
    }

    @Test
    void namesAllFaultsAtOnce() {
        client.command(REGISTER, "{\"kind\":\"X\",\"colour\":1,\"confidence\":\"1\"}")
                .isProblem(400, "MALFORMED")
                .at("/name")
                .at("/kind")
                .at("/colour")
                .at("/confidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-30", "2017-13", "tomorrow", "17-07-05", "2017-07-05T00:00:00Z", "", " 2017"})
    void refusesDatesThatAreNone(String date) {
        String body = "{\"kind\":\"NEWS\",\"publisher\":\"P\",\"publishedOn\":\"" + date + "\"}";
        client.command("sources/bad-date/commands/record-source", body)
                .isProblem(400, "MALFORMED")
                .at("/publishedOn");
    }

    @Test
    void givesBrokenIdentifiersTheirOwnCode() {
        client.command(REGISTER, identifier("LEI", "549300A0JPRWG1KI7U07")).isProblem(422, "INVALID_LEI");
        client.command(REGISTER, identifier("WIKIDATA", "nokia")).isProblem(422, "INVALID_IDENTIFIER");
    }

    @Test
    void givesImpossibleSumsAndPatentNumbersTheirOwnCode() {
        client.command(
                        "partnerships/odd/commands/record-payment",
                        "{\"considerationId\":\"c\",\"amount\":{\"amount\":\"1.234\",\"currency\":\"EUR\"},\"on\":\"2017-07-05\",\"sources\":[\"s\"]}")
                .isProblem(422, "INVALID_MONEY");
        client.command(
                        "portfolios/odd/commands/define-patent-portfolio",
                        "{\"holder\":\"nokia\",\"patents\":[\"EP.1\"],\"sources\":[\"s\"]}")
                .isProblem(422, "INVALID_PATENT_NUMBER");
    }

    private static String identifier(String scheme, String id) {
        return "{\"name\":\"N\",\"kind\":\"COMPANY\",\"identifiers\":[{\"scheme\":\"%s\",\"id\":\"%s\"}]}"
                .formatted(scheme, id);
    }

    @Test
    void refusesBodiesThatAreTooLargeOrNotUtf8() {
        String large = GOOD.replace("N", "N".repeat(70_000));
        client.command(REGISTER, large).isProblem(413, "BODY_TOO_LARGE");
        client.post(
                        "/v1/" + REGISTER,
                        "application/json",
                        BodyPublishers.ofByteArray(GOOD.replace("N", "\u00e9").getBytes(ISO_8859_1)))
                .isProblem(400, "MALFORMED");
        client.post(
                        "/v1/" + REGISTER,
                        "application/json",
                        BodyPublishers.ofByteArray(GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_16)))
                .isProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-ndjson",
                "nonsense"
            })
    void refusesOtherMediaTypes(String mediaType) {
        client.post("/v1/" + REGISTER, mediaType, BodyPublishers.ofString(GOOD))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/parties/x/commands/register-party",
        "PUT,/v1/parties/x/commands/register-party",
        "DELETE,/v1/parties/x/commands/register-party",
        "GET,/v1/imports",
        "POST,/v1/events",
        "PATCH,/v1/commands/x"
    })
    void refusesOtherMethods(String method, String path) {
        Answer answer = client.method(method, path).isProblem(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parties/x/commands/no-such-command",
                "parties/x/commands/sign-agreement",
                "portfolios/x/commands/register-party",
                "planets/x/commands/register-party",
                "parties/x/y/z/commands/register-party",
                "parties"
            })
    void knowsNoOtherRoutes(String path) {
        client.command(path, GOOD).isProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upper",
                "under_score",
                "-dash",
                "a.b",
                "%C3%A9",
                "%00",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void refusesIdsOfAnotherForm(String id) {
        client.command("parties/" + id + "/commands/register-party", GOOD).isProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match,7",
        "If-Match,*",
        "If-Match,W/\"7\"",
        "If-Match,'\"7\", \"8\"'",
        "If-Match,\"-1\"",
        "If-Match,\"99999999999999999999\"",
        "If-Match,\"x\"",
        "Idempotency-Key,with space",
        "Idempotency-Key,a/b",
        "Idempotency-Key,\"quoted\"",
        "X-Correlation-Id,a<b>"
    })
    void refusesHeadersOfAnotherForm(String header, String value) {
        client.command(REGISTER, GOOD, header, value).isProblem(400, "MALFORMED");
        client.command(REGISTER, GOOD, "Idempotency-Key", "k".repeat(129)).isProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?fromPosition=x",
                "/v1/events?fromPosition=-1",
                "/v1/events?fromPosition=99999999999999999999",
                "/v1/events?limit=0",
                "/v1/events?limit=5001",
                "/v1/events?limit=",
                "/v1/events?limit=1&limit=2",
                "/v1/events?offset=1",
                "/v1/commands/x?verbose=true",
                "/v1/parties/x/events?fromPosition=1"
            })
    void refusesParametersThatARouteDoesNotHave(String path) {
        client.get(path).isProblem(400, "MALFORMED");
    }

    @Test
    void refusesOtherValuesOfDryRun() {
        client.command(REGISTER + "?dryRun=yes", GOOD).isProblem(400, "MALFORMED");
        client.command(REGISTER + "?dryrun=true", GOOD).isProblem(400, "MALFORMED");
        client.command(REGISTER + "?dryRun", GOOD).isProblem(400, "MALFORMED");
        client.command(REGISTER + "?dryRun=", GOOD).isProblem(400, "MALFORMED");
    }

    @Test
    void refusesRepresentationsThatItDoesNotHave() {
        client.get("/v1/events", "Accept", "text/csv").isProblem(406, "NOT_ACCEPTABLE");
        client.get("/v1/events", "Accept", "nonsense").isProblem(406, "NOT_ACCEPTABLE");
    }

    @Test
    void refusesAddressesAndHeadersThatAreTooLong() {
        client.get("/v1/events?x=" + "y".repeat(3_000)).isProblem(414, "URI_TOO_LONG");
        client.get("/v1/events", "X-Filler", "y".repeat(9_000)).isProblem(431, "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/events?x={} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/\\events HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1//events HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/events;a=b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/%2e%2e/events HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/events HTTP/1.1\r\n\r\n",
                "GET /v1/events HTTP/9.9\r\nHost: x\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void answersWhatTheContainerRefusesAsAProblemToo(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"MALFORMED\"", "nosniff");
        assertThat(answer).doesNotContain("<html", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "If-Match", "X-Correlation-Id"})
    void refusesHeadersThatAreNotLatin(String header) throws IOException {
        String answer = raw(tryOut(header + ": \uD83D\uDE00"));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"MALFORMED\"");
    }

    @Test
    void leavesATraceAsideThatCannotBeRead() throws IOException {
        assertThat(raw(tryOut("traceparent: \uD83D\uDE00"))).startsWith("HTTP/1.1 200");
    }

    private String tryOut(String header) {
        return "POST /v1/" + REGISTER + "?dryRun=true HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer " + client.token() + "\r\nContent-Type: application/json\r\n"
                + header + "\r\nContent-Length: " + GOOD.length() + "\r\n\r\n" + GOOD;
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", service.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
