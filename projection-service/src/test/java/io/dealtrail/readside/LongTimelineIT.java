package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A page of the timeline, and the state, are read from as many blocks in a deal with 10 000 events as in one with 10. */
class LongTimelineIT {

    private static final int MANY = 10_000;
    private static final int FEW = 10;
    private static final int BATCH = 500;
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));

    private final EventChain chain = new EventChain();

    @BeforeAll
    static void project() {
        LongTimelineIT told = new LongTimelineIT();
        told.tell("short-deal", FEW);
        told.tell("long-deal", MANY);
        SIDE.apply(told.chain.events(), BATCH);
        SIDE.analyze();
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    /** A deal in which the same things change again and again, some of it late, some of it corrected. */
    private void tell(String id, int events) {
        AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, id);
        add(deal, 0, "partnership-opened", "{'partnershipId':'" + id + "','kind':'BILATERAL','parties':['a','b']}");
        add(
                deal,
                1,
                "agreement-signed",
                "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['a','b'],'signedOn':'2010-01-01','sources':['s1']}");
        add(
                deal,
                2,
                "collaboration-area-added",
                "{'areaId':'iot','agreementId':'A1','name':'IoT 2','level':'EXPLORATORY','sources':['s1']}");
        for (int n = 3; n < events; n++) {
            switch (n % 3) {
                case 0 ->
                    add(
                            deal,
                            n,
                            "fact-corrected",
                            "{'factRef':'area:iot.name','from':'IoT %d','to':'IoT %d','reason':'misspelt','sources':['s2']}"
                                    .formatted(n - 1, n + 2));
                case 1 ->
                    add(
                            deal,
                            n,
                            "collaboration-area-suspended",
                            "{'areaId':'iot','on':'%s','sources':['s1']}".formatted(day(n)));
                default ->
                    add(
                            deal,
                            n,
                            "collaboration-area-resumed",
                            "{'areaId':'iot','on':'%s','sources':['s1']}".formatted(day(n)));
            }
        }
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2010, 1, 1).plusDays(n / 4);
    }

    private void add(AggregateRef deal, int n, String name, String data) {
        chain.add(
                deal,
                EventJson.read(new EventName(name, 1), data.replace('\'', '"')),
                FIRST.plus(Duration.ofHours(6L * n)).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/timeline?limit=10",
        "/timeline?limit=10&order=desc",
        "/timeline?limit=10&axis=valid",
        "/timeline?limit=10&axis=valid&order=desc",
        "/timeline?limit=10&knownAt=2010-01-03",
        "''",
        "?validAt=2010-01-03&knownAt=2010-01-03",
        "?validAt=2010-01-03"
    })
    void isReadFromAsManyBlocks(String question) {
        long few = blocks("short-deal", question);
        assertThat(blocks("long-deal", question))
                .as("blocks, %d of the short one", few)
                .isLessThanOrEqualTo(few * 3 / 2 + 20);
    }

    private static long blocks(String deal, String question) {
        return SIDE.pagesRead(HTTP, "/v1/partnerships/" + deal + question);
    }

    @ParameterizedTest
    @CsvSource({"known,asc", "known,desc", "valid,asc", "valid,desc"})
    void isReadToItsLastPageAtThePriceOfTheFirst(String axis, String order) {
        String next = "/v1/partnerships/long-deal/timeline?limit=500&axis=" + axis + "&order=" + order;
        List<Long> blocks = new ArrayList<>();
        int items = 0;
        while (next != null) {
            blocks.add(SIDE.pagesRead(HTTP, next));
            JsonNode page = HTTP.json(next);
            items += page.path("items").size();
            next = page.path("next").asString(null);
        }
        assertThat(items).isEqualTo(MANY);
        assertThat(blocks).hasSize(MANY / 500);
        assertThat(blocks.subList(1, blocks.size()))
                .allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(blocks.getFirst() * 3 / 2 + 20));
    }

    @Test
    void isComplete() {
        JsonNode state = HTTP.json("/v1/partnerships/long-deal");
        assertThat(state.path("version").asInt()).isEqualTo(MANY);
        assertThat(state.path("areas").size()).isEqualTo(1);
    }
}
