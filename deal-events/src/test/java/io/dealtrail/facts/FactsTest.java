package io.dealtrail.facts;

import static io.dealtrail.facts.Deals.CONSIDERATION;
import static io.dealtrail.facts.Deals.IOT;
import static io.dealtrail.facts.Deals.LEVEL;
import static io.dealtrail.facts.Deals.SIGNED;
import static io.dealtrail.facts.Deals.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What events make known, what hangs on them, and when they are repeated. */
class FactsTest {

    private final History history = History.opened();

    @Test
    void knowsAnAttributeOverAllTime() {
        RecordedEvent signed = history.add("agreement-signed", SIGNED);

        assertThat(history.versions("agreement:A1.title"))
                .containsExactly(new FactVersion(
                        FactRef.parse("agreement:A1.title"),
                        History.json("'Licence'"),
                        false,
                        null,
                        null,
                        List.of("s1"),
                        signed.eventId(),
                        false));
    }

    @Test
    void leadsIntoObjectValues() {
        history.add("agreement-signed", SIGNED);

        assertThat(history.value("agreement:A1.term.to")).isEqualTo("'2024-04-24'");
        assertThat(history.value("agreement:A1.term.from")).isEqualTo("none");
    }

    @Test
    void flattensTheAssetsOfATransfer() {
        history.add("patent-transfer-agreed", TRANSFER);

        assertThat(history.value("transfer:T1.assets.kind")).isEqualTo("'PORTFOLIO'");
        assertThat(history.value("transfer:T1.assets.count.qualifier")).isEqualTo("'UNKNOWN'");
        assertThat(history.value("transfer:T1.assets")).isEqualTo("none");
    }

    @Test
    void knowsThatAnUndisclosedSumIsUnknown() {
        history.add("consideration-agreed", CONSIDERATION);

        assertThat(history.value("consideration:C1.amount")).isEqualTo("unknown");
        assertThat(history.value("consideration:C1.disclosure")).isEqualTo("'UNDISCLOSED'");
    }

    @Test
    void learnsADisclosedSumForAllTime() {
        history.add("consideration-agreed", CONSIDERATION);
        history.add("consideration-disclosed", "{'considerationId':'C1','amount':{'amount':'5.0','currency':'EUR'}}");

        assertThat(history.versions("consideration:C1.amount")).hasSize(1);
        assertThat(history.value("consideration:C1.amount.amount")).isEqualTo("'5.0'");
        assertThat(history.value("consideration:C1.disclosure")).isEqualTo("'DISCLOSED'");
    }

    @Test
    void putsRelatedDealsOnThePartnership() {
        history.add(
                "related-deal-recorded",
                "{'relatedDealId':'R1','subject':'nokia','relation':'SOLD_TO','object':'microsoft','sources':['s1']}");

        assertThat(history.value("partnership:p.relatedDeals.R1"))
                .isEqualTo("{'subject':'nokia','relation':'SOLD_TO','object':'microsoft'}");
        assertThat(history.value("p/partnership:p.relatedDeals.R1.object")).isEqualTo("'microsoft'");
        assertThat(history.value("q/partnership:p.relatedDeals.R1.object")).isEqualTo("none");
    }

    @Test
    void givesConditionsOptionsAndItemsAddressesOfTheirOwn() {
        history.add(
                "agreement-signed",
                "{'agreementId':'A1','types':['OTHER'],'parties':['nokia','xiaomi'],'conditions':[{'conditionId':'K1',"
                        + "'kind':'ANTITRUST'}],'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}],"
                        + "'items':[{'itemId':'I1','kind':'PLANT','name':'Oulu','included':true}]}");

        assertThat(history.value("condition:K1.kind")).isEqualTo("'ANTITRUST'");
        assertThat(history.value("condition:K1.agreementId")).isEqualTo("'A1'");
        assertThat(history.value("option:O1.extendBy")).isEqualTo("'P2Y'");
        assertThat(history.value("agreement:A1.items.I1.name")).isEqualTo("'Oulu'");
        assertThat(history.facts().origin(FactRef.parse("option:O1"))).isPresent();
    }

    @Test
    void listsTheFactsOfAnObjectOnceEach() {
        history.add("collaboration-area-added", IOT);
        history.attest("area:iot.partner", "s2", "SUPPLEMENTS", "'huami'");

        FactView view = history.facts().asOf(LocalDate.EPOCH);
        assertThat(view.of(FactRef.parse("area:iot")))
                .extracting(version -> version.ref().field())
                .containsExactly("agreementId", "level", "name", "partner");
        assertThat(view.objects("area")).containsExactly(FactRef.parse("area:iot"));
        assertThat(view.objects("grant")).isEmpty();
    }

    @Test
    void takesAnEventOnce() {
        RecordedEvent signed = history.add("agreement-signed", SIGNED);

        assertThat(history.facts().with(signed)).isSameAs(history.facts());
        assertThat(history.facts().version()).isEqualTo(2);
    }

    @Test
    void remembersWhatWasKnownThen() {
        history.add("collaboration-area-added", IOT);
        Instant before = history.facts().lastKnownSince().orElseThrow();
        history.correct(LEVEL, "'EXPLORATORY'", "'COMMITTED'");

        assertThat(history.facts().knownAt(before).asOf(LocalDate.EPOCH).get(FactRef.parse(LEVEL)))
                .hasValueSatisfying(version ->
                        assertThat(version.is(History.json("'EXPLORATORY'"))).isTrue());
        assertThat(history.facts()
                        .knownAt(History.FIRST.minus(1, ChronoUnit.MICROS))
                        .events())
                .isEmpty();
        assertThat(history.value(LEVEL)).isEqualTo("'COMMITTED'");
    }

    @Nested
    class AskedWhatHangsOnAnEvent {

        @Test
        void findsWhatWouldSpeakOfNothing() {
            RecordedEvent signed = history.add("agreement-signed", SIGNED);
            RecordedEvent area = history.add("collaboration-area-added", IOT);
            RecordedEvent promoted =
                    history.add("collaboration-area-promoted", "{'areaId':'iot','on':'2019-03-01','sources':['s2']}");
            RecordedEvent attested = history.attest("agreement:A1.revenueFrom", "s5", "SUPPLEMENTS", "'2017-36'");
            history.correct("agreement:A1.title", "'Licence'", "'License'");
            RecordedEvent gone = history.add("patent-transfer-agreed", TRANSFER);
            history.retract(gone);

            assertThat(history.facts().dependants(Set.of(signed.eventId()))).containsExactly(area, promoted, attested);
            assertThat(history.facts().dependants(Set.of(area.eventId()))).containsExactly(promoted);
            assertThat(history.facts().dependants(Set.of(signed.eventId(), area.eventId())))
                    .containsExactly(promoted, attested);
        }

        @Test
        void holdsACrossLicenceTogether() {
            history.add("agreement-signed", SIGNED);
            RecordedEvent grant = history.add(
                    "license-granted",
                    "{'grantId':'G1','agreementId':'A1','crossLicenseId':'X1','licensor':'nokia','licensee':'xiaomi',"
                            + "'subject':{'kind':'ALL_PATENTS'}}");
            RecordedEvent cross = history.add(
                    "cross-license-granted", "{'crossLicenseId':'X1','agreementId':'A1','grantIds':['G1']}");

            assertThat(history.facts().dependants(Set.of(grant.eventId()))).containsExactly(cross);
            assertThat(history.facts().dependants(Set.of(cross.eventId()))).containsExactly(grant);
            assertThat(history.value("agreement:A1.crossLicenses.X1")).isEqualTo("['G1']");
        }
    }

    @Nested
    class AskedWhetherAnEventIsRecorded {

        @Test
        void recognisesARepetition() {
            RecordedEvent signed = history.add("agreement-signed", SIGNED);
            history.correct("agreement:A1.title", "'Licence'", "'License'");

            assertThat(history.facts().recorded(signed.event())).isTrue();
            assertThat(history.facts().recorded(History.event("agreement-signed", SIGNED.replace("s1", "s2"))))
                    .isFalse();
        }

        @Test
        void tellsARepetitionFromDoingTheSameAgain() {
            RecordedEvent closed = history.add("partnership-closed", "{'reason':'done'}");
            assertThat(history.facts().recorded(closed.event())).isTrue();

            history.add("partnership-reopened", "{'reason':'again'}");
            assertThat(history.facts().recorded(closed.event())).isFalse();
        }
    }
}
