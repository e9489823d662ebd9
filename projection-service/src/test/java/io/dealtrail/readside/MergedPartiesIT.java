package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Once it is known that two parties are one, whoever asks for either gets what both did. */
class MergedPartiesIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final EventChain CHAIN = new EventChain();
    private static final AggregateRef DEAL = new AggregateRef(AggregateType.PARTNERSHIP, "deal");

    @BeforeAll
    static void project() {
        for (String party : List.of("p", "p2", "q")) {
            record(
                    new AggregateRef(AggregateType.PARTY, party),
                    "2010-01-01",
                    "party-registered",
                    "'partyId':'%s','name':'%s','kind':'COMPANY'".formatted(party, party));
        }
        deal("partnership-opened", "'partnershipId':'deal','kind':'BILATERAL','parties':['p2','q']");
        deal("agreement-signed", """
                'agreementId':'A1','types':['PATENT_LICENSE','PATENT_PURCHASE'],'parties':['p2','q'],'signedOn':'2010-01-01',
                'effectiveTo':'2011-12-31','sources':['s1'],'conditions':[{'conditionId':'K1','kind':'REGULATORY'}]""");
        deal("condition-satisfied", "'conditionId':'K1','on':'2010-01-01','sources':['s1']");
        deal("license-granted", """
                'grantId':'G1','agreementId':'A1','licensor':'p2','licensee':'q','subject':{'kind':'ALL_PATENTS'},'sources':['s1']""");
        deal("agreement-signed", """
                'agreementId':'A2','types':['PATENT_LICENSE'],'parties':['p','q'],'signedOn':'2013-01-01',
                'effectiveTo':'2030-12-31','sources':['s1']""");
        deal("license-granted", """
                'grantId':'G2','agreementId':'A2','licensor':'p','licensee':'q','subject':{'kind':'ALL_PATENTS'},'sources':['s1']""");
        deal("patent-transfer-agreed", """
                'transferId':'T1','agreementId':'A1','transferors':['p2'],'transferees':['q'],'sources':['s1'],
                'assets':{'kind':'NUMBERED','patents':['US.7654321.B2']}""");
        deal("consideration-agreed", """
                'considerationId':'C1','agreementId':'A1','kind':'LICENSE_FEE','payers':['q'],'payees':['p2'],
                'disclosure':'DISCLOSED','amount':{'amount':'7','currency':'EUR'},'sources':['s1']""");
        deal("obligation-added", """
                'obligationId':'O1','agreementId':'A1','kind':'PAYMENT','promisors':['p2'],'what':'instalment','due':'2011-06-30','sources':['s1']""");
        deal("dispute-opened", "'disputeId':'D1','claimants':['p2'],'respondents':['q'],'sources':['s1']");
        deal("collaboration-area-added", """
                'areaId':'iot','name':'Things','level':'COMMITTED','agreementId':'A1','roles':{'p2':'SUPPLIER'},'sources':['s1']""");
        deal("fact-attested", """
                'factRef':'consideration:C1.amount','source':'s2','stance':'CONTRADICTS','claim':{'amount':'8','currency':'EUR'},'sources':['s2']""");
        record(
                new AggregateRef(AggregateType.PARTY, "p2"),
                "2018-01-01",
                "parties-merged",
                "'duplicate':'p2','into':'p'");
        SIDE.apply(CHAIN.events());
    }

    private static void deal(String name, String data) {
        record(DEAL, "2014-01-01", name, data);
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

    @ParameterizedTest
    @ValueSource(strings = {"p", "p2"})
    void findsWhatBothDidByEitherId(String id) {
        assertThat(ids("/v1/licenses?licensor=" + id)).containsExactly("G1", "G2");
        assertThat(ids("/v1/licenses?party=" + id)).containsExactly("G1", "G2");
        for (String day : List.of("2011-06-01", "2014-01-01")) {
            assertThat(HTTP.json("/v1/licenses/answer?licensee=q&licensor=" + id + "&validAt=" + day)
                            .path("answer")
                            .asString())
                    .isEqualTo("YES");
        }
        assertThat(ids("/v1/transfers?transferor=" + id)).containsExactly("T1");
        assertThat(ids("/v1/transfers?party=" + id)).containsExactly("T1");
        assertThat(ids("/v1/agreements?party=" + id)).containsExactly("A1", "A2");
        assertThat(ids("/v1/conditions?party=" + id)).containsExactly("K1");
        assertThat(ids("/v1/considerations?party=" + id)).containsExactly("C1");
        assertThat(HTTP.json("/v1/considerations/total?party=" + id)
                        .at("/totals/0/amount")
                        .asString())
                .isEqualTo("7");
        assertThat(ids("/v1/obligations?promisor=" + id)).containsExactly("O1");
        assertThat(ids("/v1/obligations?party=" + id)).containsExactly("O1");
        assertThat(ids("/v1/disputes?party=" + id)).containsExactly("D1");
        assertThat(ids("/v1/areas?party=" + id)).containsExactly("iot");
        assertThat(ids("/v1/partnerships?party=" + id)).containsExactly("deal");
        assertThat(HTTP.json("/v1/conflicts?party=" + id).path("items").size()).isEqualTo(1);
        assertThat(HTTP.json("/v1/calendar?from=2011&to=2011&kind=OBLIGATION&party=" + id)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(HTTP.json("/v1/partnerships/deal/timeline?kind=dispute-opened&party=" + id)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(HTTP.json("/v1/events?kind=dispute-opened&party=" + id)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(HTTP.json("/v1/parties/" + id).path("roles").toString()).contains("LICENSOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "p2"})
    void takesTheirLicencesForOneCover(String id) {
        JsonNode gaps = HTTP.json("/v1/license-gaps?licensor=" + id).path("items");
        assertThat(gaps.size()).isEqualTo(1);
        assertThat(gaps.get(0).path("licensor").asString()).isEqualTo("p");
        assertThat(gaps.get(0).path("from").asString()).isEqualTo("2012-01-01");
        assertThat(gaps.get(0).path("to").asString()).isEqualTo("2012-12-31");
    }

    @Test
    void keepsThemApartAsLongAsNobodyKnew() {
        String then = "&knownAt=2017-12-31";
        assertThat(ids("/v1/licenses?licensor=p" + then)).containsExactly("G2");
        assertThat(ids("/v1/transfers?party=p" + then)).isEmpty();
        assertThat(HTTP.json("/v1/license-gaps?licensor=p" + then).path("items"))
                .isEmpty();
    }

    private static List<String> ids(String path) {
        return HTTP.json(path)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
