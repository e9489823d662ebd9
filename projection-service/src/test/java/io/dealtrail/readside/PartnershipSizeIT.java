package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.facts.DealsReader;
import io.dealtrail.projection.partnerships.StateReader;
import io.dealtrail.projection.timeline.TimelineReader;
import io.dealtrail.projection.web.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A state at two dates, and a page of a timeline, are read from as many rows in a long history as in a short one of the same things; and what is
 * written for an event of a pool is as much as anywhere.
 */
class PartnershipSizeIT {

    private static final int ROUNDS = 150;
    private static final int MEMBERS = 200;
    private static final AggregateRef SHORT = partnership("short-deal");
    private static final AggregateRef LONG = partnership("long-deal");
    private static final AggregateRef POOL = partnership("pool-deal");
    private static final Instant FIRST = Instant.parse("2017-07-05T00:00:00Z");

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));

    private final EventChain chain = new EventChain();
    private Instant known = FIRST;

    @BeforeAll
    static void project() {
        PartnershipSizeIT told = new PartnershipSizeIT();
        told.begin(SHORT, List.of("nokia", "xiaomi"));
        told.round(SHORT, 0);
        told.known = FIRST;
        told.begin(LONG, List.of("nokia", "xiaomi"));
        IntStream.range(0, ROUNDS).forEach(n -> told.round(LONG, n));
        told.begin(
                POOL, IntStream.range(0, MEMBERS).mapToObj(n -> "member-" + n).toList());
        told.add(POOL, "partnership-party-added", "{'party':'nokia','on':'2018-01-01','sources':['s1']}");
        IntStream.range(0, ROUNDS).forEach(n -> told.round(POOL, n));
        SIDE.apply(told.chain.events(), 100);
        SIDE.analyze();
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    private static AggregateRef partnership(String id) {
        return new AggregateRef(AggregateType.PARTNERSHIP, id);
    }

    private void begin(AggregateRef deal, List<String> parties) {
        String listed = parties.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        add(
                deal,
                "partnership-opened",
                "{'partnershipId':'" + deal.id() + "','kind':'MULTILATERAL','parties':[" + listed + "]}");
        add(
                deal,
                "agreement-signed",
                "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':[" + listed
                        + "],'signedOn':'2017-07-05','effectiveFrom':'2017-07-05','sources':['s1']}");
        add(
                deal,
                "license-granted",
                "{'grantId':'G1','agreementId':'A1','licensor':'nokia','licensee':'xiaomi',"
                        + "'subject':{'kind':'SEP_SET','standards':['CELLULAR']},'territory':{'include':['CN']},'sources':['s1']}");
        add(
                deal,
                "collaboration-area-added",
                "{'areaId':'iot','agreementId':'A1','name':'IoT 0','level':'EXPLORATORY','sources':['s1']}");
    }

    /** What happens to the same things again and again. */
    private void round(AggregateRef deal, int n) {
        String day = LocalDate.of(2018, 1, 1).plusDays(n).toString();
        add(
                deal,
                "fact-corrected",
                "{'factRef':'area:iot.name','from':'IoT %d','to':'IoT %d','reason':'misspelled'}".formatted(n, n + 1));
        add(
                deal,
                n % 2 == 0 ? "collaboration-area-suspended" : "collaboration-area-resumed",
                "{'areaId':'iot','on':'" + day + "','sources':['s1']}");
        add(
                deal,
                "license-modified",
                "{'grantId':'G1','changes':[{'factRef':'grant:G1.territory','from':{'include':['CN']},'to':{'include':['US']}}],'on':'"
                        + day + "','sources':['s1']}");
        add(
                deal,
                "member-count-stated",
                "{'agreementId':'A1','role':'LICENSEE','count':{'value':%d,'qualifier':'EXACT','unit':'MEMBERS'},'asOf':'%s','sources':['s1']}"
                        .formatted(n + 1, day));
        add(
                deal,
                "fact-attested",
                "{'factRef':'grant:G1.territory','source':'s1','stance':'SUPPORTS','claim':{'include':['CN']},'note':'"
                        + n + "'}");
    }

    private void add(AggregateRef deal, String name, String data) {
        DealEvent event = EventJson.read(new EventName(name, 1), data.replace('\'', '"'));
        chain.add(deal, event, known.toString());
        known = known.plus(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-07-06,2017-07-06T12:00:00Z",
        "2018-01-01,2017-07-07T12:00:00Z",
        "2017-07-06,",
        "2018-03-01,2017-11-01T00:00:00Z",
        "2030-01-01,"
    })
    void readsAsManyRowsForTheStateOfALongHistory(LocalDate validAt, @Nullable Instant knownAt) {
        AsOf asOf = asOf(validAt, knownAt);
        long few = SIDE.rowsRead(StateReader.class, states -> states.partnership(SHORT.id(), asOf));
        long many = SIDE.rowsRead(StateReader.class, states -> states.partnership(LONG.id(), asOf));
        assertThat(few).isGreaterThan(10);
        assertThat(many).isLessThanOrEqualTo(few + 4);
    }

    @Test
    void readsAsManyRowsForAPageOfALongTimeline() {
        AsOf asOf = asOf(LocalDate.of(2030, 1, 1), null);
        long few = SIDE.rowsRead(TimelineReader.class, timelines -> timelines.beginning(SHORT, asOf, 5));
        long many = SIDE.rowsRead(TimelineReader.class, timelines -> timelines.beginning(LONG, asOf, 5));
        assertThat(many).isLessThanOrEqualTo(few + 4);
    }

    @Test
    void readsForAReplayOnlyWhatIsOfThatPartnership() {
        AsOf asOf = asOf(LocalDate.of(2030, 1, 1), null);
        long facts = SIDE.rowsRead(DealsReader.class, deals -> deals.history(SHORT.id(), asOf));
        assertThat(facts).isBetween(10L, rowsOf("fact_version") + rowsOf("conflict") + rowsOf("event_log"));
        long events = SIDE.rowsRead(TimelineReader.class, timelines -> timelines.whole(SHORT, asOf, asOf));
        assertThat(events).isBetween(5L, rowsOf("timeline") + 2 * rowsOf("timeline_mark") + rowsOf("event_log"));
    }

    private static long rowsOf(String table) {
        return SIDE.sql()
                .sql("select count(*) from " + table + " where aggregate_id = ?")
                .params(SHORT.id())
                .query(Long.class)
                .single();
    }

    @Test
    void writesAsMuchForAnEventOfAPool() {
        assertThat(sizes("event_log e", "e.aggregate_id", "e.parties"))
                .as("parties of an event")
                .isLessThan(64);
        assertThat(sizes("partnership_listing l", "l.partnership_id", "l.*"))
                .as("row of the list")
                .isLessThan(200);
        assertThat(SIDE.sql()
                        .sql("select count(*) from partnership_heading where partnership_id = 'pool-deal'")
                        .query(Integer.class)
                        .single())
                .as("changes of the partnership itself")
                .isEqualTo(2);
    }

    @Test
    void findsAllThatConcernsAMemberOfAPool() {
        int all = chainLength(POOL);
        assertThat(feed("party=member-7")).isEqualTo(all);
        assertThat(feed("party=nokia&partnership=pool-deal"))
                .as("since it came, and where it is named")
                .isEqualTo(all - 3);
        assertThat(feed("party=member-7&kind=fact-corrected")).isEqualTo(ROUNDS);
        JsonNode listed = HTTP.json("/v1/partnerships?party=member-7&q=POOL").path("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.path(0).path("parties").size()).isEqualTo(MEMBERS + 1);
        assertThat(HTTP.json("/v1/partnerships?party=nokia&knownAt=2017-07-05T01:00:00Z")
                        .path("items")
                        .size())
                .as("before the pool")
                .isEqualTo(2);
    }

    private static int chainLength(AggregateRef deal) {
        return SIDE.sql()
                .sql("select count(*) from event_log where aggregate_id = ?")
                .params(deal.id())
                .query(Integer.class)
                .single();
    }

    private static int feed(String query) {
        int found = 0;
        String next = "/v1/events?limit=500&" + query;
        while (next != null) {
            JsonNode page = HTTP.json(next);
            found += page.path("items").size();
            next = page.path("next").asString(null);
        }
        return found;
    }

    /** The most bytes that something takes in the rows of the pool but the first ones. */
    private static int sizes(String table, String id, String what) {
        return SIDE.sql()
                .sql("select max(pg_column_size(" + what + ")) from " + table + " where " + id
                        + " = 'pool-deal'"
                        + (table.startsWith("event_log") ? " and e.sequence > 2" : ""))
                .query(Integer.class)
                .single();
    }

    private static AsOf asOf(LocalDate validAt, @Nullable Instant knownAt) {
        return new AsOf(validAt, knownAt == null ? Instant.now() : knownAt, knownAt == null);
    }
}
