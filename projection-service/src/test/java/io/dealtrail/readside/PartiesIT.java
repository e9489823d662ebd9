package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A party, its group and what is around it, at two dates. */
class PartiesIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final EventChain CHAIN = new EventChain();

    @BeforeAll
    static void project() {
        for (String party : new String[] {"nokia", "nsn", "siemens", "nokia-corp", "xiaomi"}) {
            party(party, "party-registered", "'name':'%s','kind':'COMPANY'".formatted(party), "2007-01-01");
        }
        party(
                "nsn",
                "party-relation-recorded",
                "'number':1,'parent':'siemens','kind':'STAKE','stake':'1/2','from':'2007-04-01','to':'2013-08-06'",
                "2007-04-02");
        party(
                "nsn",
                "party-relation-recorded",
                "'number':2,'parent':'nokia','kind':'CONTROLLED','from':'2007-04'",
                "2007-04-02");
        party("nsn", "party-renamed", "'number':1,'name':'Nokia Networks','from':'2013-08-07'", "2013-08-08");
        party(
                "nokia",
                "party-identifier-linked",
                "'number':1,'identifier':{'scheme':'WIKIDATA','id':'Q1418'}",
                "2013-08-08");
        party("nokia", "party-described", "'otherNames':['Nokia Oyj']", "2013-08-08");
        record(
                new AggregateRef(AggregateType.PARTNERSHIP, "deal"),
                "partnership-opened",
                "{'partnershipId':'deal','kind':'BILATERAL','name':'A deal','parties':['nokia-corp','xiaomi']}",
                "2017-07-05");
        record(
                new AggregateRef(AggregateType.PARTNERSHIP, "deal"),
                "agreement-signed",
                "{'agreementId':'A1','types':['PATENT_LICENSE'],'signedOn':'2017-07-05','parties':["
                        + "{'party':'nokia-corp','roles':['LICENSOR']},{'party':'xiaomi','roles':['LICENSEE']}]}",
                "2017-07-05");
        record(
                new AggregateRef(AggregateType.PARTY, "nokia-corp"),
                "parties-merged",
                "{'duplicate':'nokia-corp','into':'nokia'}",
                "2018-01-01");
        party(
                "nsn",
                "party-relation-ended",
                "'number':2,'parent':'nokia','kind':'CONTROLLED','to':'2019'",
                "2020-01-01");
        SIDE.apply(CHAIN.events());
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @Test
    void showsItsNamesUpToTheDay() {
        assertThat(party("nsn?validAt=2013-08-06").path("name").asString()).isEqualTo("nsn");
        assertThat(party("nsn?validAt=2013-08-06").path("names").toString()).isEqualTo("[\"nsn\"]");
        assertThat(party("nsn?validAt=2013-08-07").path("name").asString()).isEqualTo("Nokia Networks");
        assertThat(party("nsn?validAt=2013-08-07").path("names").toString()).isEqualTo("[\"nsn\",\"Nokia Networks\"]");
        assertThat(party("nsn?validAt=2013-08-07&knownAt=2013-08-07")
                        .path("name")
                        .asString())
                .isEqualTo("nsn");
        assertThat(party("nokia").path("names").toString()).isEqualTo("[\"nokia\",\"Nokia Oyj\"]");
    }

    @Test
    void showsLinkedIdentifiers() {
        assertThat(party("nokia").at("/identifiers/0/scheme").asString()).isEqualTo("WIKIDATA");
        assertThat(party("nokia").at("/identifiers/0/id").asString()).isEqualTo("Q1418");
        assertThat(party("nokia?knownAt=2013-08-07").path("identifiers")).isEmpty();
    }

    @Test
    void showsParentsAndGroupOnTheDay() {
        JsonNode nsn = party("nsn?validAt=2010-01-01");
        assertThat(nsn.path("parents")
                        .valueStream()
                        .map(each -> each.path("party").asString()))
                .containsExactly("siemens", "nokia");
        assertThat(nsn.at("/parents/0/stake").asString()).isEqualTo("1/2");
        assertThat(nsn.at("/parents/0/kind").asString()).isEqualTo("STAKE");
        assertThat(nsn.path("group").asString()).isEqualTo("nokia");
        assertThat(party("siemens?validAt=2010-01-01").path("group").asString()).isEqualTo("siemens");
    }

    @Test
    void doesNotKnowTheGroupWhereADayIsImprecise() {
        JsonNode begun = party("nsn?validAt=2007-04-15").path("group");
        assertThat(begun.path("unknown").asBoolean()).isTrue();
        assertThat(begun.path("value").isNull()).isTrue();
        JsonNode ended = party("nsn?validAt=2019-06-01");
        assertThat(ended.at("/parents/0/answer").asString()).isEqualTo("UNKNOWN");
        assertThat(ended.at("/group/unknown").asBoolean()).isTrue();
        assertThat(party("nsn?validAt=2019-06-01&knownAt=2019-12-31")
                        .path("group")
                        .asString())
                .isEqualTo("nokia");
        assertThat(party("nsn?validAt=2020-01-01").path("group").asString()).isEqualTo("nsn");
    }

    @Test
    void showsTheRolesOfAPartyUnderAnyOfItsIds() {
        assertThat(party("nokia").path("roles").toString()).isEqualTo("[\"LICENSOR\"]");
        assertThat(party("nokia").path("duplicates").toString()).isEqualTo("[\"nokia-corp\"]");
        assertThat(party("nokia-corp").path("mergedInto").asString()).isEqualTo("nokia");
        assertThat(party("nokia-corp").path("group").asString()).isEqualTo("nokia");
        assertThat(party("nokia?knownAt=2017-12-31").path("roles")).isEmpty();
        assertThat(party("nokia?knownAt=2017-12-31").path("duplicates")).isEmpty();
    }

    @Test
    void showsWhatIsAroundIt() {
        JsonNode network = HTTP.json("/v1/parties/nokia/network?validAt=2018-06-01");
        assertThat(network.at("/children/0/party").asString()).isEqualTo("nsn");
        assertThat(network.path("members").propertyNames()).contains("nokia", "nsn", "nokia-corp");
        assertThat(network.path("members").propertyNames()).doesNotContain("siemens", "xiaomi");
        assertThat(network.at("/partnerships/0/id").asString()).isEqualTo("deal");
        assertThat(network.at("/partnerships/0/name").asString()).isEqualTo("A deal");
        assertThat(network.at("/partnerships/0/parties").toString()).isEqualTo("[\"nokia-corp\",\"xiaomi\"]");
        assertThat(network.at("/partnerships/0/roles").toString()).isEqualTo("[\"LICENSOR\"]");
        assertThat(network.at("/names/nsn").asString()).isEqualTo("Nokia Networks");
        assertThat(HTTP.json("/v1/parties/nokia/network?validAt=2020-01-01").path("children"))
                .isEmpty();
    }

    @Test
    void refusesWhoWasNotKnown() {
        assertThat(HTTP.get("/v1/parties/nobody/network").statusCode()).isEqualTo(404);
        assertThat(HTTP.get("/v1/parties/nsn?knownAt=2006-12-31").statusCode()).isEqualTo(404);
    }

    private static JsonNode party(String question) {
        return HTTP.json("/v1/parties/" + question);
    }

    /** The id is called child in relations. */
    private static void party(String id, String name, String fields, String knownSince) {
        String idField = name.startsWith("party-relation") ? "child" : "partyId";
        record(
                new AggregateRef(AggregateType.PARTY, id),
                name,
                "{'%s':'%s',%s}".formatted(idField, id, fields),
                knownSince);
    }

    private static void record(AggregateRef aggregate, String name, String json, String knownSince) {
        DealEvent event = EventJson.read(new EventName(name, 1), json.replace('\'', '"'));
        CHAIN.add(aggregate, event, knownSince + "T12:00:00Z");
    }
}
