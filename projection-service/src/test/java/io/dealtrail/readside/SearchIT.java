package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.log.AppliedEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A search finds partnerships by all that they and theirs were called, as it was known, and forgives how it is written. */
class SearchIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final EventChain CHAIN = new EventChain();

    @BeforeAll
    static void project() {
        party("nokia", "Nokia Oyj");
        party("xiaomi", "Xiaomi Corporation");
        party("sge", "Société Générale d'Électronique");
        party("nsn", "Nokia Siemens Networks");
        party("lg", "LG Electronics");
        party("arm", "ARM Limited");
        party("xiaomi-old", "Beijing Rice");
        add("parties", "xiaomi", "2017-01-02", "party-described", "'otherNames':['小米科技','Сяоми']");
        add(
                "parties",
                "nsn",
                "2013-08-08",
                "party-renamed",
                "'number':1,'name':'Solutions and Stuff','from':'2013-08-07'");
        add("parties", "xiaomi-old", "2018-01-01", "parties-merged", "'duplicate':'xiaomi-old','into':'xiaomi'");
        add(
                "sources",
                "s1",
                "2010-01-01",
                "source-recorded",
                "'kind':'NEWS','publisher':'IPWatchdog','title':'100%_pure \\\\ rumour'");
        add(
                "portfolios",
                "p1",
                "2010-01-01",
                "patent-portfolio-defined",
                "'name':'Broadband','holder':'nokia','technologies':['RADIO_ACCESS'],'sources':['s1']");
        deal("nokia-xiaomi", "nokia", "xiaomi");
        deal("nsn-lg", "nsn", "lg");
        deal("sge-arm", "sge", "arm");
        deal("old-deal", "xiaomi-old", "arm");
        in("nokia-xiaomi", "2017-07-05", "agreement-signed", """
                'agreementId':'A1','types':['PATENT_LICENSE'],'title':'Multi-year licence','parties':['nokia','xiaomi'],
                'signedOn':'2017-07-05','standards':['CELLULAR'],'sources':['s1']""");
        in("nokia-xiaomi", "2017-07-05", "collaboration-area-added", """
                'areaId':'iot','name':'Internet of Things','products':['Home gateways'],'level':'EXPLORATORY','agreementId':'A1','sources':['s1']""");
        in("nokia-xiaomi", "2017-07-05", "license-granted", """
                'grantId':'G1','agreementId':'A1','licensor':'nokia','licensee':'xiaomi','sources':['s1'],
                'subject':{'kind':'SEP_SET','standards':['HEVC']}""");
        in("nokia-xiaomi", "2017-07-06", "patent-transfer-agreed", """
                'transferId':'T1','agreementId':'A1','transferors':['nokia'],'transferees':['xiaomi'],'sources':['s1'],
                'assets':{'kind':'PORTFOLIO','portfolioId':'p1','technologies':['MICROWAVE']}""");
        AppliedEvent wrong = in("sge-arm", "2015-01-01", "collaboration-area-added", """
                'areaId':'quantum','name':'Quantum radio','level':'COMMITTED','agreementId':'A1','sources':['s1']""");
        in(
                "sge-arm",
                "2016-01-01",
                "fact-retracted",
                "'eventIds':['" + wrong.envelope().eventId() + "'],'reason':'never said'");
        in("nsn-lg", "2016-01-01", "collaboration-area-added", """
                'areaId':'nokia-tools','name':'Tools for nokian roads','level':'COMMITTED','agreementId':'A1'""");
        in(
                "nsn-lg",
                "2016-01-02",
                "dispute-opened",
                "'disputeId':'D1','subject':{'kind':'SEP_SET','standards':['HEVC']}");
        in(
                "nsn-lg",
                "2016-01-03",
                "proceeding-added",
                "'disputeId':'D1','proceedingId':'P1','forum':'Landgericht Düsseldorf'");
        SIDE.apply(CHAIN.events(), 7);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    private static void party(String id, String name) {
        add("parties", id, "2010-01-01", "party-registered", "'name':\"" + name + "\",'kind':'COMPANY'");
    }

    private static void deal(String id, String one, String other) {
        in(id, "2014-01-01", "partnership-opened", "'kind':'BILATERAL','parties':['%s','%s']".formatted(one, other));
    }

    private static AppliedEvent in(String deal, String day, String name, String data) {
        return add("partnerships", deal, day, name, data);
    }

    private static AppliedEvent add(String type, String id, String day, String name, String data) {
        AggregateRef aggregate = new AggregateRef(AggregateType.ofPlural(type), id);
        String key = switch (aggregate.type()) {
            case PARTY -> "partyId";
            case SOURCE -> "sourceId";
            case PORTFOLIO -> "portfolioId";
            case PARTNERSHIP -> "partnershipId";
        };
        boolean named = !name.startsWith("parties-")
                && (aggregate.type() != AggregateType.PARTNERSHIP || name.equals("partnership-opened"));
        String json = "{" + (named ? "'" + key + "':'" + id + "'," : "") + data + "}";
        return CHAIN.add(
                aggregate,
                EventJson.read(
                        new EventName(name, 1),
                        json.replace("d'É", "d\u0001É").replace('\'', '"').replace('\u0001', '\'')),
                day + "T12:00:00Z");
    }

    private static List<String> found(String q, String more) {
        return ids("/v1/partnerships?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more);
    }

    private static List<String> ids(String path) {
        return HTTP.json(path)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "Xiaomi | nokia-xiaomi,old-deal",
                "Oyj | nokia-xiaomi",
                "multi year LICENCE | nokia-xiaomi",
                "xiaomi things | nokia-xiaomi",
                "gateways | nokia-xiaomi",
                "cellular | nokia-xiaomi",
                "hevc | nokia-xiaomi",
                "microwave | nokia-xiaomi",
                "broadband | nokia-xiaomi",
                "radio access | nokia-xiaomi",
                "rice | old-deal,nokia-xiaomi",
                "electronique | sge-arm",
                "SOCIETE generale | sge-arm",
                "sg | sge-arm",
                "siemens | nsn-lg",
                "stuff | nsn-lg",
                "lg | nsn-lg",
            })
    void findsByAllThatItIsCalled(String q, String deals) {
        assertThat(found(q, "")).containsExactlyInAnyOrder(deals.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "xaiomi, nokia-xiaomi",
        "xiomi, nokia-xiaomi",
        "noika xaiomi, nokia-xiaomi",
        "Interent of Thigns, nokia-xiaomi",
        "elctroniqe, sge-arm",
        "simens, nsn-lg",
        "小米, nokia-xiaomi",
        "米科, nokia-xiaomi",
        "сяоми, nokia-xiaomi",
        "сяомы, nokia-xiaomi",
        "ＸＩＡＯＭＩ, nokia-xiaomi",
        "ipwatchdgo, nokia-xiaomi",
    })
    void forgivesHowItIsWritten(String q, String deal) {
        assertThat(found(q, "")).contains(deal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {"%", "_", "\\", "'", "\"", "';--", "%%%", "xiaomi samsung", "quantum", "米小", "zzzz", "%xyz_", "ao"
            })
    void findsNothingWhereNothingIsMeant(String q) {
        assertThat(found(q, "")).isEmpty();
    }

    @Test
    void findsSignsOfATitleByItsWords() {
        assertThat(found("100%_pure \\ rumour", "")).containsExactly("nokia-xiaomi");
        assertThat(HTTP.json("/v1/partnerships?q=").path("items").size()).isEqualTo(4);
    }

    @Nested
    class AsOfTwoDates {

        @Test
        void findsOnlyWhatWasKnownThen() {
            assertThat(found("things", "&knownAt=2017-07-04")).isEmpty();
            assertThat(found("things", "&knownAt=2017-07-05")).containsExactly("nokia-xiaomi");
            assertThat(found("小米", "&knownAt=2017-01-01")).isEmpty();
            assertThat(found("ipwatchdog", "&knownAt=2015-06-01")).containsExactly("sge-arm");
            assertThat(found("quantum", "&knownAt=2015-06-01")).containsExactly("sge-arm");
            assertThat(found("quamtum", "&knownAt=2015-06-01")).containsExactly("sge-arm");
            assertThat(found("quantum", "&knownAt=2016-06-01")).isEmpty();
            assertThat(found("ipwatchdog", "&knownAt=2016-06-01")).isEmpty();
            assertThat(found("rice", "&knownAt=2017-12-31")).containsExactly("old-deal");
        }

        @Test
        void findsWhatWasCalledSoUpToTheDay() {
            assertThat(found("stuff", "&validAt=2013-08-06")).isEmpty();
            assertThat(found("stuff", "&validAt=2013-08-07")).containsExactly("nsn-lg");
            assertThat(found("siemens", "&validAt=2020-01-01")).containsExactly("nsn-lg");
        }
    }

    @Nested
    class InOrder {

        @Test
        void putsFirstWhatFitsBest() {
            assertThat(found("nokian", "")).containsExactly("nsn-lg", "nokia-xiaomi");
            assertThat(found("nokian", "&sort=id")).containsExactly("nokia-xiaomi", "nsn-lg");
            assertThat(found("nokia", "")).containsExactly("nokia-xiaomi", "nsn-lg");
            assertThat(found("arm", "&sort=-name")).containsExactly("sge-arm", "old-deal");
        }

        @Test
        void goesOnFromPageToPage() {
            List<String> read = new ArrayList<>();
            String next = "/v1/partnerships?q=xiaomi&limit=1";
            while (next != null) {
                JsonNode page = HTTP.json(next);
                page.path("items").forEach(item -> read.add(item.path("id").asString()));
                next = page.path("next").asString(null);
            }
            assertThat(read).containsExactlyElementsOf(found("xiaomi", ""));
        }

        @Test
        void countsOnlyWhatIsFound() {
            JsonNode facets = HTTP.json("/v1/partnerships?q=xaiomi&facet=party&facet=status")
                    .path("facets");
            assertThat(facets.path("status").get(0).path("count").asInt()).isEqualTo(2);
            assertThat(facets.path("party").toString())
                    .contains("\"nokia\"", "q=xaiomi")
                    .doesNotContain("\"lg\"");
        }

        @Test
        void asksForRelevanceOnlyWhereSomethingIsSought() {
            assertThat(HTTP.get("/v1/partnerships?sort=relevance").statusCode()).isEqualTo(400);
            assertThat(HTTP.get("/v1/partnerships?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q")
                            .body())
                    .contains("16 different words");
        }
    }

    @Test
    void searchesOtherListsByTheSameRules() {
        assertThat(ids("/v1/areas?q=interent")).containsExactly("iot");
        assertThat(ids("/v1/areas?q=GATEWAY%20thngs")).containsExactly("iot");
        assertThat(ids("/v1/areas?q=%25")).isEmpty();
        assertThat(ids("/v1/areas?q=quantum&knownAt=2015-06-01")).containsExactly("quantum");
        assertThat(ids("/v1/disputes?q=dusseldrof%20hevc")).containsExactly("D1");
        assertThat(ids("/v1/disputes?q=dusseldorf%20avc1")).isEmpty();
        assertThat(ids("/v1/disputes?q=dusseldorf&knownAt=2016-01-02")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/partnerships?stauts=OPEN, status",
        "/v1/partnerships?limt=3, limit",
        "/v1/areas?promotd=true, promoted",
        "/v1/events?partnershp=x, partnership",
        "/v1/partnerships?status=OPNE, OPEN",
        "/v1/partnerships?status=closed, CLOSED",
        "/v1/partnerships?sort=nmae, name",
        "/v1/partnerships?facet=statsu, status",
        "/v1/agreements?type=PATENT_LICENCE, PATENT_LICENSE",
        "/v1/licenses?inForce=yes, YES",
        "/v1/events?kind=agreement-singed, agreement-signed",
        "/v1/partnerships/nokia-xiaomi/timeline?kind=agrement, agreement",
    })
    void namesWhatWasProbablyMeant(String path, String meant) {
        assertThat(HTTP.get(path).statusCode()).isEqualTo(400);
        assertThat(HTTP.get(path).body()).contains("Did you mean '" + meant + "'?");
    }

    @Test
    void saysOfTwoWordsWhichThereAre() {
        assertThat(HTTP.get("/v1/conflicts?resolved=maybe").body()).contains("true or false");
    }
}
