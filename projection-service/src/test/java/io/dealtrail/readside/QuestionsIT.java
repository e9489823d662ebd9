package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions over several partnerships, each by one call, each with its answer at two dates. */
class QuestionsIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final AggregateRef APPLE = new AggregateRef(AggregateType.PARTNERSHIP, "ericsson-apple");

    @BeforeAll
    static void project() {
        EventChain chain = NokiaXiaomi.chain();
        add(chain, "2015-01-15", "partnership-opened", """
                {'partnershipId':'ericsson-apple','kind':'BILATERAL','parties':['ericsson','apple']}""");
        add(chain, "2015-12-21", "agreement-signed", """
                {'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['ericsson','apple'],'announcedOn':'2015-12-21',
                 'term':{'kind':'FIXED','from':'2015-01-15','to':'2022-01-14'},'sources':['s1'],
                 'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P1Y','window':{'from':'2021-06-01','to':'2021-12-31'}}]}""");
        add(chain, "2015-12-21", "license-granted", """
                {'grantId':'G1','agreementId':'A1','licensor':'ericsson','licensee':'apple','sources':['s1'],
                 'subject':{'kind':'SEP_SET','standards':['CELLULAR']},'term':{'kind':'FIXED','from':'2015-01-15','to':'2022-01-14'}}""");
        add(chain, "2016-03-01", "collaboration-area-added", """
                {'areaId':'5g','name':'Fifth generation','level':'EXPLORATORY','agreementId':'A1','sources':['s1']}""");
        add(chain, "2018-03-01", "collaboration-area-promoted", """
                {'areaId':'5g','on':'2018-02-20','sources':['s2']}""");
        add(chain, "2022-12-09", "agreement-signed", """
                {'agreementId':'A2','types':['CROSS_LICENSE'],'parties':['ericsson','apple'],'announcedOn':'2022-12-09',
                 'effectiveFrom':'2022-01-15','term':{'kind':'MULTI_YEAR_UNSPECIFIED'},'renews':'A1','sources':['s3']}""");
        add(chain, "2022-12-09", "license-granted", """
                {'grantId':'G2','agreementId':'A2','licensor':'ericsson','licensee':'apple','sources':['s3'],
                 'subject':{'kind':'SEP_SET'}}""");
        add(chain, "2022-12-09", "consideration-agreed", """
                {'considerationId':'C1','agreementId':'A2','kind':'LICENSE_FEE','payers':['apple'],'payees':['ericsson'],
                 'disclosure':'DISCLOSED','amount':{'amount':'600.50','currency':'USD'},'headline':true,'sources':['s3']}""");
        add(chain, "2022-12-09", "consideration-agreed", """
                {'considerationId':'C2','agreementId':'A2','kind':'UPFRONT_CASH','payers':['apple'],'payees':['ericsson'],
                 'partOf':'C1','disclosure':'DISCLOSED','amount':{'amount':'100','currency':'USD'},'sources':['s3']}""");
        add(chain, "2022-12-10", "consideration-agreed", """
                {'considerationId':'C3','agreementId':'A1','kind':'LICENSE_FEE','payers':['apple'],'payees':['ericsson'],
                 'disclosure':'DISCLOSED','amount':{'amount':'7','currency':'EUR'},'sources':['s3']}""");
        due(chain);
        gap(chain);
        rights(chain);
        group(chain);
        pool(chain);
        SIDE.apply(chain.events());
    }

    /** A fee that is due each year, and an agreement that was terminated long before its end. */
    private static void due(EventChain chain) {
        AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "zte-arm");
        add(chain, deal, "2020-01-01", "partnership-opened", """
                {'partnershipId':'zte-arm','kind':'BILATERAL','parties':['zte','arm']}""");
        add(chain, deal, "2020-01-01", "agreement-signed", """
                {'agreementId':'Y1','types':['SUPPLY'],'parties':['zte','arm'],'signedOn':'2020-01-01','effectiveTo':'2040-12-31','sources':['s1']}""");
        add(chain, deal, "2020-01-01", "obligation-added", """
                {'obligationId':'Y2','agreementId':'Y1','kind':'PAYMENT','promisors':['zte'],'what':'yearly fee','due':'2021-01-31',
                 'recurrence':'P1Y','until':'2024-06-30','sources':['s1']}""");
        add(chain, deal, "2024-08-01", "agreement-terminated", """
                {'agreementId':'Y1','on':'2024-07-31','reason':'breach','sources':['s1']}""");
    }

    private static void gap(EventChain chain) {
        AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "gap");
        add(chain, deal, "2010-01-01", "partnership-opened", """
                {'partnershipId':'gap','kind':'BILATERAL','parties':['holder','user']}""");
        add(chain, deal, "2010-01-01", "agreement-signed", """
                {'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['holder','user'],'signedOn':'2010-01-01',
                 'term':{'kind':'YEARS','n':2},'sources':['s1']}""");
        add(chain, deal, "2010-01-01", "license-granted", """
                {'grantId':'G1','agreementId':'A1','licensor':'holder','licensee':'user','sources':['s1'],
                 'subject':{'kind':'ALL_PATENTS'}}""");
        add(chain, deal, "2013-08-01", "agreement-signed", """
                {'agreementId':'A2','types':['PATENT_LICENSE'],'parties':['holder','user'],'signedOn':'2013-08-01',
                 'effectiveFrom':'2013-07-01','effectiveTo':'2020-12-31','sources':['s1']}""");
        add(chain, deal, "2013-08-01", "license-granted", """
                {'grantId':'G2','agreementId':'A2','licensor':'holder','licensee':'user','sources':['s1'],
                 'subject':{'kind':'ALL_PATENTS'}}""");
    }

    private static void rights(EventChain chain) {
        AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "rights");
        AggregateRef whole = new AggregateRef(AggregateType.PORTFOLIO, "p1");
        add(chain, whole, "2010-01-01", "patent-portfolio-defined", """
                {'portfolioId':'p1','name':'Radio','holder':'maker','patents':['US.7654321.B2','US.7654322.B2'],'sources':['s1']}""");
        add(chain, deal, "2010-01-02", "partnership-opened", """
                {'partnershipId':'rights','kind':'BILATERAL','parties':['maker','buyer']}""");
        add(chain, deal, "2010-01-02", "agreement-signed", """
                {'agreementId':'A1','types':['TRADEMARK_LICENSE','PATENT_PURCHASE'],'parties':['maker','buyer'],
                 'signedOn':'2010-01-02','term':'PERPETUAL','sources':['s1']}""");
        add(chain, deal, "2010-01-02", "license-granted", """
                {'grantId':'G1','agreementId':'A1','licensor':'maker','licensee':'buyer','sources':['s1'],'term':'PERPETUAL',
                 'subject':{'kind':'TRADEMARK','marks':['BRAND']},'territory':{'include':['CN','US-CA']}}""");
        add(chain, deal, "2010-01-02", "license-granted", """
                {'grantId':'G2','agreementId':'A1','licensor':'maker','licensee':'buyer','sources':['s1'],'term':'PERPETUAL',
                 'subject':{'kind':'PORTFOLIO','portfolioId':'p1'}}""");
        add(chain, deal, "2010-02-01", "patent-transfer-agreed", """
                {'transferId':'T1','agreementId':'A1','transferors':['maker'],'transferees':['buyer'],'sources':['s1'],
                 'assets':{'kind':'PORTFOLIO','portfolioId':'p1'}}""");
        add(chain, deal, "2012-05-01", "patent-transfer-executed", """
                {'transferId':'T1','executedOn':'2012-04-30','sources':['s1']}""");
        add(chain, deal, "2013-01-01", "dispute-opened", """
                {'disputeId':'D1','claimants':['maker'],'respondents':['buyer'],'jurisdictions':['DE'],'filedOn':'2012-12-01','sources':['s1']}""");
        add(chain, deal, "2013-01-01", "proceeding-added", """
                {'disputeId':'D1','proceedingId':'P1','forum':'Landgericht Mannheim','jurisdiction':'DE','filedOn':'2012-12-01','sources':['s1']}""");
        add(chain, deal, "2014-03-01", "dispute-settled", """
                {'disputeId':'D1','on':'2014-02-28','sources':['s1']}""");
        add(chain, deal, "2014-03-01", "obligation-added", """
                {'obligationId':'O1','agreementId':'A1','kind':'PAYMENT','promisors':['buyer'],'promisees':['maker'],
                 'what':'second instalment','due':'2015-06-30','sources':['s1']}""");
    }

    private static void group(EventChain chain) {
        AggregateRef buyer = new AggregateRef(AggregateType.PARTY, "buyer");
        add(chain, buyer, "2009-01-01", "party-registered", """
                {'partyId':'buyer','name':'Buyer','kind':'COMPANY'}""");
        add(chain, buyer, "2009-01-01", "party-relation-recorded", """
                {'child':'buyer','parent':'holding','kind':'WHOLLY_OWNED','number':1,'to':'2012-12-31','sources':['s1']}""");
    }

    private static void pool(EventChain chain) {
        AggregateRef deal = new AggregateRef(AggregateType.PARTNERSHIP, "pool");
        add(chain, deal, "2010-01-01", "partnership-opened", """
                {'partnershipId':'pool','kind':'POOL','parties':['owner1','owner2'],'administrator':'admin'}""");
        add(chain, deal, "2010-01-01", "agreement-signed", """
                {'agreementId':'A1','types':['POOL'],'parties':[{'party':'owner1','roles':['LICENSOR']},{'party':'admin','roles':['ADMINISTRATOR']}],
                 'signedOn':'2010-01-01','term':'PERPETUAL','sources':['s1']}""");
        add(chain, deal, "2010-01-01", "license-granted", """
                {'grantId':'G1','agreementId':'A1','licensor':'admin','licensee':'maker9','sources':['s1'],'term':'PERPETUAL',
                 'subject':{'kind':'SEP_SET','standards':['AVC']}}""");
        add(chain, deal, "2011-01-01", "agreement-joined", """
                {'agreementId':'A1','party':'owner2','role':'LICENSOR','on':'2011-01-01','sources':['s1']}""");
    }

    private static void add(EventChain chain, String day, String name, String data) {
        add(chain, APPLE, day, name, data);
    }

    private static void add(EventChain chain, AggregateRef deal, String day, String name, String data) {
        chain.add(deal, EventJson.read(new EventName(name, 1), data.replace('\'', '"')), day + "T12:00:00Z");
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    private static String licensed(String dates) {
        return HTTP.json("/v1/licenses/answer?licensor=ericsson&licensee=apple&" + dates)
                .path("answer")
                .asString();
    }

    @Test
    void turnsANoIntoAYesOnceARetroactiveLicenceIsKnown() {
        assertThat(licensed("validAt=2022-06-01&knownAt=2022-06-02")).isEqualTo("NO");
        assertThat(licensed("validAt=2022-06-01&knownAt=2022-12-10")).isEqualTo("YES");
        assertThat(licensed("validAt=2026-06-01&knownAt=2022-12-10")).isEqualTo("UNKNOWN");
        JsonNode never = HTTP.json("/v1/licenses/answer?licensor=apple&licensee=ericsson&validAt=2022-06-01");
        assertThat(never.path("answer").asString()).isEqualTo("NO");
        assertThat(never.path("because").get(0).path("reason").asString()).isEqualTo("NO_GRANT_KNOWN");
        JsonNode then = HTTP.json("/v1/licenses/answer?licensor=ericsson&licensee=apple&validAt=2020-06-01");
        assertThat(then.path("because").get(0).path("grant").asString()).isEqualTo("G1");
        assertThat(then.path("validAt").asString()).isEqualTo("2020-06-01");
    }

    @Test
    void keepsLicencesThatMayBeInForceApart() {
        String day = "&validAt=2026-06-01&knownAt=2026-01-01";
        assertThat(ids("/v1/licenses?licensor=ericsson&inForce=YES" + day)).isEmpty();
        assertThat(ids("/v1/licenses?licensor=ericsson&inForce=UNKNOWN" + day)).containsExactly("G2");
        assertThat(ids("/v1/licenses?party=apple&inForce=NO" + day)).containsExactly("G1");
        assertThat(ids("/v1/licenses?licensor=nokia&validAt=2018-01-01")).hasSize(1);
        JsonNode unsure = HTTP.json("/v1/licenses?licensor=ericsson&standard=CELLULAR&validAt=2022-06-01")
                .path("items");
        assertThat(unsure.valueStream()
                        .map(item ->
                                item.path("id").asString() + item.path("answer").asString()))
                .containsExactly("G1NO", "G2UNKNOWN");
        assertThat(unsure.get(1).path("agreement").asString()).isEqualTo("A2");
        assertThat(ids("/v1/licenses?mark=NOKIA")).isEmpty();
    }

    @Test
    void findsGapsInCoverThatNoLaterAgreementClosed() {
        String pair = "/v1/license-gaps?licensor=ericsson&licensee=apple";
        assertThat(HTTP.json(pair).path("items").size()).isZero();
        JsonNode later = HTTP.json("/v1/license-gaps?partnership=gap").path("items");
        assertThat(later.size()).isEqualTo(1);
        assertThat(later.get(0).path("from").asString()).isEqualTo("2012-01-01");
        assertThat(later.get(0).path("to").asString()).isEqualTo("2013-06-30");
        assertThat(later.get(0).path("answer").asString()).isEqualTo("YES");
        assertThat(later.get(0).path("before").toString()).isEqualTo("[\"gap/A1/G1\"]");
        assertThat(later.get(0).path("after").toString()).isEqualTo("[\"gap/A2/G2\"]");
    }

    @Test
    void findsAgreementsThatTookEffectBeforeTheyWereMade() {
        assertThat(ids("/v1/agreements?retroactive=true&party=apple")).containsExactly("A1", "A2");
        assertThat(ids("/v1/agreements?retroactive=true&knownAt=2020-01-01&party=apple"))
                .containsExactly("A1");
        assertThat(ids("/v1/agreements?renews=A1")).containsExactly("A2");
        assertThat(ids("/v1/agreements?type=CROSS_LICENSE&partnership=ericsson-apple"))
                .containsExactly("A2");
        assertThat(ids("/v1/agreements?status=EXPIRED&party=apple&validAt=2023-01-01"))
                .containsExactly("A1");
    }

    @Test
    void findsExploratoryAreasThatWerePromotedLater() {
        assertThat(ids("/v1/areas?promoted=true")).containsExactly("5g");
        assertThat(ids("/v1/areas?promoted=true&validAt=2018-02-19")).isEmpty();
        assertThat(ids("/v1/areas?promoted=true&knownAt=2018-02-27")).isEmpty();
        assertThat(ids("/v1/areas?level=EXPLORATORY&party=nokia")).hasSize(3);
        assertThat(ids("/v1/areas?q=intelligence")).hasSize(1);
    }

    @Test
    void showsWhatASourceContradicts() {
        JsonNode conflict = HTTP.json("/v1/conflicts?party=nokia").path("items").get(0);
        assertThat(conflict.path("partnership").asString()).isEqualTo("nokia-xiaomi");
        assertThat(conflict.path("factRef").asString()).isEqualTo("area:iot.level");
        assertThat(conflict.path("value").asString()).isEqualTo("EXPLORATORY");
        assertThat(conflict.path("claims").get(0).path("value").asString()).isEqualTo("COMMITTED");
        assertThat(conflict.path("resolved").asBoolean()).isFalse();
        for (String none :
                List.of("resolved=true", "party=apple", "partnership=ericsson-apple", "knownAt=2017-07-06")) {
            assertThat(HTTP.json("/v1/conflicts?" + none).path("items").size())
                    .as(none)
                    .isZero();
        }
    }

    @Test
    void addsUpWhatIsDisclosedInEachCurrencyAndNoPartTwice() {
        assertThat(ids("/v1/considerations?disclosure=UNDISCLOSED")).hasSize(1);
        assertThat(ids("/v1/considerations?headline=true")).containsExactly("C1");
        assertThat(ids("/v1/considerations?party=apple&from=2022")).containsExactly("C1", "C2");
        JsonNode totals = HTTP.json("/v1/considerations/total");
        assertThat(totals.path("totals")
                        .valueStream()
                        .map(each -> each.path("currency").asString() + " "
                                + each.path("amount").asString()))
                .containsExactly("EUR 7", "USD 600.50");
        assertThat(totals.path("withoutPrice").asInt()).isEqualTo(1);
        assertThat(HTTP.json("/v1/considerations/total?kind=UPFRONT_CASH&currency=USD")
                        .path("totals")
                        .get(0)
                        .path("amount")
                        .asString())
                .isEqualTo("100");
        var refused = HTTP.get("/v1/considerations/total?currency=USD");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("CURRENCY_MISMATCH");
        assertThat(HTTP.json("/v1/considerations/total?currency=USD&knownAt=2022-12-09")
                        .path("totals")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void findsTransfersByWhoGetsWhatAndWhetherThePriceIsKnown() {
        JsonNode transfer = HTTP.json("/v1/transfers?transferee=xiaomi&disclosure=UNDISCLOSED")
                .path("items")
                .get(0);
        assertThat(transfer.path("partnership").asString()).isEqualTo("nokia-xiaomi");
        assertThat(transfer.path("status").asString()).isEqualTo("AGREED");
        assertThat(ids("/v1/transfers?transferee=nokia")).isEmpty();
        assertThat(ids("/v1/transfers?disclosure=DISCLOSED")).isEmpty();
        assertThat(ids("/v1/conditions")).isEmpty();
    }

    @Test
    void announcesWhatFallsDue() {
        JsonNode items = HTTP.json("/v1/calendar?from=2021&to=2022&party=apple").path("items");
        assertThat(items.valueStream()
                        .map(item -> item.path("kind").asString() + " "
                                + item.path("factRef").asString()))
                .contains("OPTION option:O1.window", "EXPIRY grant:G1.term.to");
        assertThat(HTTP.json("/v1/calendar?from=2021&to=2022&kind=OPTION&knownAt=2015-12-01")
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void announcesEachDayOfWhatRecurs() {
        assertThat(days("from=2022&to=2030&kind=OBLIGATION&validAt=2021-06-01"))
                .containsExactly("2022-01-31", "2023-01-31", "2024-01-31", "2024-06-30");
        assertThat(days("kind=OBLIGATION&validAt=2021-06-01")).containsExactly("2022-01-31", "2024-06-30");
    }

    @Test
    void announcesNoEndOfWhatHasEnded() {
        assertThat(days("from=2040&kind=EXPIRY&validAt=2024-07-01")).containsExactly("2040-12-31");
        assertThat(days("from=2040&kind=EXPIRY&validAt=2024-08-01")).isEmpty();
    }

    private static List<String> days(String query) {
        return HTTP.json("/v1/calendar?partnership=zte-arm&" + query)
                .path("items")
                .valueStream()
                .map(item -> item.path("date").asString())
                .toList();
    }

    @Test
    void tellsWhatBecameDifferentBetweenTwoPoints() {
        JsonNode items = HTTP.json("/v1/partnerships/ericsson-apple/diff"
                        + "?fromValidAt=2022-06-01&fromKnownAt=2022-06-02&toValidAt=2022-06-01&toKnownAt=2022-12-10")
                .path("items");
        TreeSet<String> refs = new TreeSet<>();
        items.forEach(item -> refs.add(item.path("factRef").asString()));
        assertThat(refs)
                .contains("agreement:A2.renews", "grant:G2.inForce", "consideration:C1.amount")
                .doesNotContain("agreement:A1.types", "area:5g.level");
        JsonNode level = HTTP.json("/v1/partnerships/ericsson-apple/diff?fromValidAt=2018-01-01&toValidAt=2018-12-31")
                .path("items")
                .valueStream()
                .filter(item -> item.path("factRef").asString().equals("area:5g.level"))
                .findFirst()
                .orElseThrow();
        assertThat(level.path("from").asString()).isEqualTo("EXPLORATORY");
        assertThat(level.path("to").asString()).isEqualTo("COMMITTED");
        assertThat(level.path("events").size()).isEqualTo(2);
        assertThat(level.path("sources").toString()).isEqualTo("[\"s1\",\"s2\"]");
    }

    @Test
    void walksThePagesAndGivesTheSameAsCsv() {
        JsonNode first = HTTP.json("/v1/areas?limit=4");
        JsonNode second = HTTP.json(first.path("next").asString());
        JsonNode back = HTTP.json(second.path("prev").asString());
        assertThat(first.path("items").size()).isEqualTo(4);
        assertThat(second.path("items").size()).isEqualTo(4);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(back.path("items")).isEqualTo(first.path("items"));
        assertThat(HTTP.get("/v1/licenses", "Accept", "text/csv").body())
                .startsWith("partnership,id,")
                .contains(",answer");
        assertThat(HTTP.get("/v1/licenses?licensors=nokia").body()).contains("Did you mean 'licensor'?");
    }

    @Test
    void tellsWhoHeldABrandInATerritory() {
        String brand = "/v1/licenses?mark=BRAND&validAt=2015-01-01&territory=";
        assertThat(ids(brand + "CN&inForce=YES")).containsExactly("G1");
        assertThat(ids(brand + "US-CA&inForce=YES")).containsExactly("G1");
        assertThat(ids(brand + "US&inForce=UNKNOWN")).containsExactly("G1");
        assertThat(ids(brand + "DE")).isEmpty();
        assertThat(ids("/v1/licenses?field=PHONES&partnership=rights&inForce=UNKNOWN"))
                .containsExactly("G1", "G2");
        assertThat(HTTP.json("/v1/licenses/answer?licensor=maker&licensee=buyer&mark=BRAND&territory=WORLDWIDE")
                        .path("answer")
                        .asString())
                .isEqualTo("UNKNOWN");
        assertThat(HTTP.get("/v1/licenses?territory=Atlantis").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhoOwnedAPatentAndWhatLayOnIt() {
        JsonNode before = HTTP.json("/v1/patents/US.7654321?validAt=2012-04-29");
        assertThat(before.path("legalOwner").asString()).isEqualTo("maker");
        assertThat(before.path("portfolios").toString()).isEqualTo("[\"p1\"]");
        JsonNode after = HTTP.json("/v1/patents/us.7654321.b2?validAt=2012-04-30");
        assertThat(after.path("legalOwner").asString()).isEqualTo("buyer");
        assertThat(after.path("publiclyRecorded").asString()).isEqualTo("NO");
        assertThat(after.path("chain").size()).isEqualTo(2);
        assertThat(after.path("chain").get(1).path("partnership").asString()).isEqualTo("rights");
        assertThat(after.path("encumbrances").get(0).path("factRef").asString()).isEqualTo("rights/grant:G2");
        assertThat(HTTP.json("/v1/patents/US.7654321?validAt=2012-04-30&knownAt=2012-04-30")
                        .path("legalOwner")
                        .asString())
                .isEqualTo("maker");
        assertThat(HTTP.get("/v1/patents/US.7654399").body()).contains("UNKNOWN_PATENT");
        assertThat(HTTP.get("/v1/patents/nonsense").body()).contains("MALFORMED");
    }

    @Test
    void tellsTheStateAndTheFactsOfAPortfolio() {
        JsonNode portfolio = HTTP.json("/v1/portfolios/p1?validAt=2013-01-01");
        assertThat(portfolio.path("name").asString()).isEqualTo("Radio");
        assertThat(portfolio.path("legalOwner").asString()).isEqualTo("buyer");
        assertThat(portfolio.path("patents").toString()).isEqualTo("[\"US.7654321.B2\",\"US.7654322.B2\"]");
        assertThat(HTTP.get("/v1/portfolios/p1").headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(HTTP.get("/v1/portfolios/p1?knownAt=2009-12-31").body()).contains("UNKNOWN_PORTFOLIO");
        assertThat(HTTP.json("/v1/portfolios/p1/facts/portfolio:p1.legalOwner?validAt=2013-01-01")
                        .path("value")
                        .asString())
                .isEqualTo("buyer");
    }

    @Test
    void takesPartiesForTheirGroupsWhereThatIsAsked() {
        assertThat(ids("/v1/transfers?transferee=holding&validAt=2012-05-01")).isEmpty();
        assertThat(ids("/v1/transfers?transferee=holding&group=true&validAt=2012-05-01"))
                .containsExactly("T1");
        assertThat(ids("/v1/transfers?transferee=holding&group=true&validAt=2013-01-01"))
                .isEmpty();
        assertThat(ids("/v1/licenses?licensee=holding&group=true&inForce=YES&validAt=2012-05-01"))
                .containsExactly("G1", "G2");
        assertThat(HTTP.json("/v1/portfolios/p1?validAt=2012-05-01")
                        .path("groupOwner")
                        .asString())
                .isEqualTo("holding");
        assertThat(HTTP.json("/v1/portfolios/p1?validAt=2013-01-01")
                        .path("groupOwner")
                        .asString())
                .isEqualTo("buyer");
    }

    @Test
    void licensesThroughAPoolWhoeverIsInIt() {
        String pool = "/v1/licenses/answer?licensee=maker9&standard=AVC&licensor=";
        assertThat(answer(pool + "owner1&validAt=2010-06-01")).isEqualTo("YES");
        assertThat(answer(pool + "owner2&validAt=2010-06-01")).isEqualTo("NO");
        assertThat(answer(pool + "owner2&validAt=2011-06-01")).isEqualTo("YES");
        assertThat(answer(pool + "stranger&validAt=2011-06-01")).isEqualTo("NO");
    }

    private static String answer(String path) {
        return HTTP.json(path).path("answer").asString();
    }

    @Test
    void listsDisputesAndObligationsAsTheyStood() {
        assertThat(ids("/v1/disputes?status=OPEN&party=buyer&validAt=2014-02-27"))
                .containsExactly("D1");
        JsonNode settled =
                HTTP.json("/v1/disputes?forum=mannheim&status=SETTLED").path("items");
        assertThat(settled.get(0).path("proceedings").get(0).path("id").asString())
                .isEqualTo("P1");
        assertThat(HTTP.json("/v1/partnerships/rights")
                        .path("disputes")
                        .get(0)
                        .path("proceedings")
                        .get(0)
                        .path("forum")
                        .asString())
                .isEqualTo("Landgericht Mannheim");
        assertThat(ids("/v1/disputes?jurisdiction=FR")).isEmpty();
        assertThat(ids("/v1/obligations?overdue=true&party=buyer&validAt=2015-06-30"))
                .isEmpty();
        assertThat(ids("/v1/obligations?overdue=true&promisor=buyer&validAt=2015-07-01"))
                .containsExactly("O1");
        assertThat(ids("/v1/obligations?q=instalment&status=OPEN")).containsExactly("O1");
    }

    private static List<String> ids(String path) {
        return HTTP.json(path)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
