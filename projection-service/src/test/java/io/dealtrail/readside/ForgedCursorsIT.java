package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import io.dealtrail.projection.web.Cursor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a cursor by hand, with the right check sum, is told that it is none, where it says what no place is. */
class ForgedCursorsIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final String DAY = "2026-01-05";
    private static final String AT = "2026-01-05T00:00:00Z";

    @BeforeAll
    static void project() {
        SIDE.apply(NokiaXiaomi.chain().events());
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/conflicts | partnerships;nokia-xiaomi;area:iot.level;first",
                "/v1/conflicts | partnerships;nokia\0xiaomi;area:iot.level;00000000-0000-0000-0000-000000000000",
                "/v1/events | last",
                "/v1/events | 99999999999999999999",
                "/v1/partnerships?sort=changed | soon;nokia-xiaomi",
                "/v1/partnerships?sort=changed | +1000000000-12-31T23:59:59.999999999Z;nokia-xiaomi",
                "/v1/partnerships?sort=name | a\0;nokia-xiaomi",
                "/v1/partnerships?q=nokia | much;nokia-xiaomi",
                "/v1/partnerships/nokia-xiaomi/timeline | soon;0",
                "/v1/partnerships/nokia-xiaomi/timeline | 2026-01-05T00:00:00Z;first",
                "/v1/partnerships/nokia-xiaomi/timeline?axis=valid | +999999999-12-31;0",
                "/v1/partnerships/nokia-xiaomi/timeline?axis=valid | 0000-12-31;0",
                "/v1/partnerships/nokia-xiaomi/replay | soon;2026-01-05T00:00:00Z",
                "/v1/partnerships/nokia-xiaomi/replay | 2026-01-05;soon",
            })
    void areRefusedWhereAPlaceIsNone(String list, String keys) {
        requireRefused(list, DAY, AT, keys.replace("\\0", "\0").split(";", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 2026-01-05T00:00:00Z",
        "+999999999-12-31, 2026-01-05T00:00:00Z",
        "2026-01-05, soon",
        "2026-01-05, -0001-01-01T00:00:00Z",
        "2026-01-05, +10000-01-01T00:00:00Z",
    })
    void areRefusedWhereADateIsNone(String validAt, String knownAt) {
        requireRefused("/v1/areas", validAt, knownAt, "nokia-xiaomi", "iot");
        requireRefused("/v1/partnerships", validAt, knownAt, "nokia-xiaomi", "nokia-xiaomi");
    }

    /** A place where nothing is, is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/conflicts|;;;00000000-0000-0000-0000-000000000000",
                "/v1/events|-1",
                "/v1/areas|';''",
                "/v1/partnerships?q=nokia|-9223372036854775808;%",
                "/v1/partnerships/nokia-xiaomi/timeline?axis=valid|0001-01-01;-1",
                "/v1/partnerships/nokia-xiaomi/facts|~",
            })
    void areFollowedElsewhere(String listAndKeys) {
        String list = listAndKeys.substring(0, listAndKeys.indexOf('|'));
        String keys = listAndKeys.substring(list.length() + 1);
        for (boolean backward : new boolean[] {false, true}) {
            HttpResponse<String> answer = page(backward, list, DAY, AT, keys.split(";", -1));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static void requireRefused(String list, String validAt, String knownAt, String... keys) {
        for (boolean backward : new boolean[] {false, true}) {
            HttpResponse<String> answer = page(backward, list, validAt, knownAt, keys);
            assertThat(answer.statusCode()).as(list + " " + answer.body()).isEqualTo(400);
            assertThat(EventJson.mapper().readTree(answer.body()).path("code").asString())
                    .isEqualTo("INVALID_CURSOR");
        }
    }

    private static HttpResponse<String> page(
            boolean backward, String list, String validAt, String knownAt, String... keys) {
        List<String> all = new ArrayList<>(List.of(validAt, knownAt));
        all.addAll(Arrays.asList(keys));
        String filters = list.contains("?") ? list : list + "?";
        String cursor = (list.contains("?") ? "&cursor=" : "cursor=") + new Cursor(backward, all).write(filters);
        return HTTP.get(filters + cursor, "Accept", "application/json");
    }
}
