package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Title to portfolios that were split, sold in part and listed twice, and to the patents in them. */
class TitlesIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final EventChain CHAIN = new EventChain();

    @BeforeAll
    static void project() {
        portfolio("pg", "2010-01-01", "patent-portfolio-defined", """
                'name':'Radio','holder':'a','counts':[{'value':4,'qualifier':'EXACT','unit':'GRANTED_PATENTS'}],
                'patents':['US.7000000.B2','US.7000001.B2','US.7000002.B2','US.7000003.B2']""");
        portfolio("pg", "2014-01-02", "portfolio-split", """
                'on':'2014-01-01','into':[{'portfolioId':'pg-1','patents':['US.7000000.B2'],
                'counts':[{'value':1,'qualifier':'EXACT','unit':'GRANTED_PATENTS'}]}]""");
        portfolio("other", "2014-02-01", "patent-portfolio-defined", "'holder':'x','patents':['US.7000003.B2']");
        deal(
                "2010-02-01",
                "partnership-opened",
                "'partnershipId':'deal','kind':'MULTILATERAL','parties':['a','b','c']");
        transfer("T1", "a", "b", "2015-01-01", "{'kind':'PORTFOLIO','portfolioId':'pg-1'}");
        transfer(
                "T2",
                "a",
                "c",
                "2016-01-01",
                "{'kind':'REMAINDER','portfolioId':'pg','exclude':['US.7000001.B1','some for phones']}");
        SIDE.apply(CHAIN.events());
    }

    private static void portfolio(String id, String day, String name, String data) {
        record(
                new AggregateRef(AggregateType.PORTFOLIO, id),
                day,
                name,
                "'portfolioId':'%s',%s,'sources':['s-%s']".formatted(id, data, day));
    }

    private static void deal(String day, String name, String data) {
        record(new AggregateRef(AggregateType.PARTNERSHIP, "deal"), day, name, data);
    }

    private static void transfer(String id, String from, String to, String day, String assets) {
        deal(
                day,
                "patent-transfer-agreed",
                "'transferId':'%s','transferors':['%s'],'transferees':['%s'],'assets':%s,'sources':['s1']"
                        .formatted(id, from, to, assets));
        deal(
                day,
                "patent-transfer-executed",
                "'transferId':'%s','executedOn':'%s','sources':['s1']".formatted(id, day));
    }

    private static void record(AggregateRef aggregate, String day, String name, String data) {
        CHAIN.add(
                aggregate,
                EventJson.read(new EventName(name, 1), "{%s}".formatted(data).replace('\'', '"')),
                day + "T12:00:00Z");
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @Test
    void showsAPartThatNobodyDefined() {
        JsonNode part = HTTP.json("/v1/portfolios/pg-1?validAt=2014-06-01");
        assertThat(part.path("holder").asString()).isEqualTo("a");
        assertThat(part.path("partOf").asString()).isEqualTo("pg");
        assertThat(part.path("counts").get(0).path("value").asInt()).isEqualTo(1);
        assertThat(part.path("patents").toString()).isEqualTo("[\"US.7000000.B2\"]");
        assertThat(part.path("sources").toString()).isEqualTo("[\"s-2014-01-02\"]");
        assertThat(part.path("legalOwner").asString()).isEqualTo("a");
        assertThat(HTTP.json("/v1/portfolios/pg?validAt=2014-06-01")
                        .path("patents")
                        .size())
                .isEqualTo(3);
        assertThat(HTTP.get("/v1/portfolios/pg-1?knownAt=2014-01-01").body()).contains("UNKNOWN_PORTFOLIO");
        assertThat(HTTP.get("/v1/portfolios/pg-2").body()).contains("UNKNOWN_PORTFOLIO");
    }

    @Test
    void passesWhatIsInAPartWithIt() {
        assertThat(owner("portfolios/pg-1?validAt=2015-01-01")).isEqualTo("b");
        assertThat(owner("patents/US.7000000?validAt=2014-12-31")).isEqualTo("a");
        assertThat(owner("patents/US.7000000?validAt=2015-01-01")).isEqualTo("b");
        assertThat(owner("patents/US.7000000?validAt=2016-01-01")).isEqualTo("b");
        assertThat(HTTP.json("/v1/patents/US.7000000?validAt=2015-01-01")
                        .path("portfolios")
                        .toString())
                .isEqualTo("[\"pg-1\"]");
    }

    @Test
    void leavesWhatIsKeptBack() {
        assertThat(owner("portfolios/pg?validAt=2016-01-01")).isEqualTo("c");
        assertThat(owner("patents/US.7000001?validAt=2016-01-01")).isEqualTo("a");
        JsonNode unsure = HTTP.json("/v1/patents/US.7000002?validAt=2016-01-01");
        assertThat(unsure.path("legalOwner").path("unknown").asBoolean()).isTrue();
        assertThat(unsure.path("chain").get(1).path("certain").asBoolean()).isFalse();
    }

    @Test
    void doesNotKnowWhoseIsWhatTwoHoldersList() {
        JsonNode twice = HTTP.json("/v1/patents/US.7000003?validAt=2015-06-01");
        assertThat(twice.path("legalOwner").path("unknown").asBoolean()).isTrue();
        assertThat(twice.path("ownershipUnverified").asBoolean()).isTrue();
        JsonNode before = HTTP.json("/v1/patents/US.7000003?validAt=2015-06-01&knownAt=2014-01-31");
        assertThat(before.path("legalOwner").asString()).isEqualTo("a");
        assertThat(before.path("ownershipUnverified").asBoolean()).isFalse();
    }

    private static String owner(String path) {
        return HTTP.json("/v1/" + path).path("legalOwner").asString();
    }
}
