package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of the fold one by one. */
class FactsTest {

    private static final String SIGNED =
            "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'announcedOn':'2017-07-05',"
                    + "'title':'Licence','term':{'kind':'FIXED','to':'2024-04-24'},'sources':['s1']}";
    private static final String IOT =
            "{'areaId':'iot','agreementId':'A1','name':'IoT','level':'EXPLORATORY','sources':['s1']}";
    private static final String LEVEL = "area:iot.level";

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
        history.add("patent-transfer-agreed", transfer());

        assertThat(history.value("transfer:T1.assets.kind")).isEqualTo("'PORTFOLIO'");
        assertThat(history.value("transfer:T1.assets.count.qualifier")).isEqualTo("'UNKNOWN'");
        assertThat(history.value("transfer:T1.assets")).isEqualTo("none");
    }

    @Test
    void knowsThatAnUndisclosedSumIsUnknown() {
        history.add("consideration-agreed", consideration());

        assertThat(history.value("consideration:C1.amount")).isEqualTo("unknown");
        assertThat(history.value("consideration:C1.disclosure")).isEqualTo("'UNDISCLOSED'");
    }

    @Test
    void learnsADisclosedSumForAllTime() {
        history.add("consideration-agreed", consideration());
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
    class OncePromoted {

        @Test
        void changesTheLevelFromThatDayOn() {
            history.add("collaboration-area-added", IOT);
            promote("2019-03-01");

            assertThat(history.value("2019-02-28", LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.value("2019-03-01", LEVEL)).isEqualTo("'COMMITTED'");
            assertThat(history.versions(LEVEL))
                    .extracting(FactVersion::validTo)
                    .containsExactly(LocalDate.parse("2019-02-28"), null);
        }

        @Test
        void doesNotKnowTheLevelWithinAnImpreciseDay() {
            history.add("collaboration-area-added", IOT);
            promote("2019-03");

            assertThat(history.value("2019-02-28", LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.value("2019-03-01", LEVEL)).isEqualTo("unknown");
            assertThat(history.value("2019-03-30", LEVEL)).isEqualTo("unknown");
            assertThat(history.value("2019-03-31", LEVEL)).isEqualTo("'COMMITTED'");
        }

        @Test
        void movesWithTheCorrectedDay() {
            history.add("collaboration-area-added", IOT);
            promote("2019-03-01");
            RecordedEvent correction = history.correct("area:iot.promotedOn", "'2019-03-01'", "'2019-05-01'");

            assertThat(history.value("2019-04-30", LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.value("2019-05-01", LEVEL)).isEqualTo("'COMMITTED'");
            assertThat(history.facts().touchedBy(correction)).contains(FactRef.parse(LEVEL));
        }

        @Test
        void correctsOnlyTheIntervalOfTheCorrectedValue() {
            history.add("collaboration-area-added", IOT);
            promote("2019-03-01");
            history.correct(LEVEL, "'EXPLORATORY'", "'RUMOURED'");

            assertThat(history.value("2019-02-28", LEVEL)).isEqualTo("'RUMOURED'");
            assertThat(history.value("2019-03-01", LEVEL)).isEqualTo("'COMMITTED'");
        }

        @Test
        void isExploratoryAgainWhenThePromotionIsRetracted() {
            history.add("collaboration-area-added", IOT);
            RecordedEvent promoted = promote("2019-03-01");
            history.retract(promoted);

            assertThat(history.value(LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.value("area:iot.promotedOn")).isEqualTo("none");
        }

        private RecordedEvent promote(String day) {
            return history.add("collaboration-area-promoted", "{'areaId':'iot','on':'" + day + "','sources':['s2']}");
        }
    }

    @Nested
    class OnceCorrected {

        @Test
        void chainsCorrections() {
            history.add("agreement-signed", SIGNED);
            history.correct("agreement:A1.title", "'Licence'", "'License'");
            RecordedEvent last = history.correct("agreement:A1.title", "'License'", "'Agreement'");

            assertThat(history.value("agreement:A1.title")).isEqualTo("'Agreement'");
            assertThat(history.versions("agreement:A1.title").getFirst().event())
                    .isEqualTo(last.eventId());
            assertThat(history.versions("agreement:A1.title").getFirst().sources())
                    .containsExactly("s9");
        }

        @Test
        void ignoresACorrectionOfAnotherValue() {
            history.add("agreement-signed", SIGNED);
            history.correct("agreement:A1.title", "'Elsewhere'", "'License'");

            assertThat(history.value("agreement:A1.title")).isEqualTo("'Licence'");
        }

        @Test
        void leavesWhatIsAssertedLater() {
            history.add("consideration-agreed", consideration());
            history.correct("consideration:C1.amount", "null", "{'amount':'1','currency':'EUR'}");
            history.add("consideration-disclosed", "{'considerationId':'C1','amount':{'amount':'5','currency':'EUR'}}");

            assertThat(history.value("consideration:C1.amount.amount")).isEqualTo("'5'");
        }

        @Test
        void correctsAPartOfAValue() {
            history.add("agreement-signed", SIGNED);
            RecordedEvent correction = history.correct("agreement:A1.term.to", "'2024-04-24'", "'2024-04-25'");

            assertThat(history.value("agreement:A1.term")).isEqualTo("{'kind':'FIXED','to':'2024-04-25'}");
            assertThat(history.value("agreement:A1.term.to")).isEqualTo("'2024-04-25'");
            assertThat(history.facts().touchedBy(correction)).contains(FactRef.parse("agreement:A1.term"));
        }

        @Test
        void addsAPartThatWasLeftOut() {
            history.add("agreement-signed", SIGNED);
            history.correct("agreement:A1.term.from", "null", "'2014-04-25'");

            assertThat(history.value("agreement:A1.term.from")).isEqualTo("'2014-04-25'");
        }

        @Test
        void findsSumsHoweverTheyAreWritten() {
            history.add("consideration-agreed", consideration());
            history.add(
                    "consideration-disclosed", "{'considerationId':'C1','amount':{'amount':'5.00','currency':'EUR'}}");
            history.correct(
                    "consideration:C1.amount", "{'currency':'EUR','amount':'5.0'}", "{'amount':'7','currency':'EUR'}");

            assertThat(history.value("consideration:C1.amount.amount")).isEqualTo("'7'");
        }

        @Test
        void restoresWhenTheCorrectionIsRetractedAndCorrectsAgainWhenThatIs() {
            history.add("agreement-signed", SIGNED);
            RecordedEvent correction = history.correct("agreement:A1.title", "'Licence'", "'License'");
            RecordedEvent retraction = history.retract(correction);
            assertThat(history.value("agreement:A1.title")).isEqualTo("'Licence'");
            assertThat(history.facts().retracted()).containsExactly(correction.eventId());

            history.retract(retraction);
            assertThat(history.value("agreement:A1.title")).isEqualTo("'License'");
            assertThat(history.facts().retracted()).containsExactly(retraction.eventId());
        }
    }

    @Nested
    class OnceRetracted {

        @Test
        void forgetsAllThatTheEventAsserted() {
            RecordedEvent signed = history.add("agreement-signed", SIGNED);
            RecordedEvent retraction = history.retract(signed);

            assertThat(history.facts().asOf(LocalDate.EPOCH).objects("agreement"))
                    .isEmpty();
            assertThat(history.facts().origin(FactRef.parse("agreement:A1"))).isEmpty();
            assertThat(history.facts().recorded(signed.event())).isFalse();
            assertThat(history.facts().touchedBy(retraction))
                    .containsExactlyInAnyOrderElementsOf(history.facts().touchedBy(signed));
        }

        @Test
        void forgetsOneFactOnly() {
            RecordedEvent signed = history.add("agreement-signed", SIGNED);
            history.retract("agreement:A1.title", signed);

            assertThat(history.value("agreement:A1.title")).isEqualTo("none");
            assertThat(history.value("agreement:A1.announcedOn")).isEqualTo("'2017-07-05'");
            assertThat(history.facts().retracted()).isEmpty();
        }

        @Test
        void forgetsAPartOfAValueOnly() {
            RecordedEvent signed = history.add("agreement-signed", SIGNED);
            RecordedEvent retraction = history.retract("agreement:A1.term.to", signed);
            assertThat(history.value("agreement:A1.term")).isEqualTo("{'kind':'FIXED'}");

            history.retract(retraction);
            assertThat(history.value("agreement:A1.term.to")).isEqualTo("'2024-04-24'");
        }

        @Test
        void countsAnEventAsRetractedWhenAllItSaidIs() {
            history.add("collaboration-area-added", IOT);
            RecordedEvent correction = history.correct(LEVEL, "'EXPLORATORY'", "'COMMITTED'");
            history.retract(LEVEL, correction);

            assertThat(history.value(LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.facts().retracted()).containsExactly(correction.eventId());
        }

        @Test
        void reopensAPartnershipThatWasClosedByMistake() {
            RecordedEvent closed = history.add("partnership-closed", "{'reason':'done'}");
            assertThat(history.value("partnership:p.status")).isEqualTo("'CLOSED'");

            history.retract(closed);
            assertThat(history.value("partnership:p.status")).isEqualTo("'OPEN'");
        }
    }

    @Nested
    class OnceAttested {

        @Test
        void keepsAFieldThatTheModelLacks() {
            history.add("agreement-signed", SIGNED);
            history.attest("agreement:A1.revenueFrom", "s5", "SUPPLEMENTS", "'2017-36'");
            history.correct("agreement:A1.revenueFrom", "'2017-36'", "'2017-35'");

            assertThat(history.versions("agreement:A1.revenueFrom"))
                    .singleElement()
                    .satisfies(version -> {
                        assertThat(version.attested()).isTrue();
                        assertThat(version.is(History.json("'2017-35'"))).isTrue();
                    });
        }

        @Test
        void fillsAnUnknownValueAndGivesWayToADisclosure() {
            history.add("consideration-agreed", consideration());
            history.attest("consideration:C1.amount", "s5", "SUPPLEMENTS", "{'amount':'2','currency':'EUR'}");
            assertThat(history.at("2020-06-15", "consideration:C1.amount"))
                    .hasValueSatisfying(
                            version -> assertThat(version.attested()).isTrue());

            history.add("consideration-disclosed", "{'considerationId':'C1','amount':{'amount':'3','currency':'EUR'}}");
            assertThat(history.value("consideration:C1.amount.amount")).isEqualTo("'3'");
            assertThat(history.at("2020-06-15", "consideration:C1.amount"))
                    .hasValueSatisfying(
                            version -> assertThat(version.attested()).isFalse());
        }

        @Test
        void changesNoKnownValue() {
            history.add("collaboration-area-added", IOT);
            history.attest(LEVEL, "s2", "SUPPLEMENTS", "'COMMITTED'");
            history.attest(LEVEL, "s3", "ESTIMATES", "'COMMITTED'");
            history.attest(LEVEL, "s4", "COMPATIBLE", "'COMMITTED'");

            assertThat(history.value(LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.facts().attestations(FactRef.parse("area:iot")))
                    .extracting(Attestation::stance)
                    .containsExactly(Stance.SUPPLEMENTS, Stance.ESTIMATES, Stance.COMPATIBLE);
        }

        @Test
        void countsASupporterAmongTheSources() {
            history.add("collaboration-area-added", IOT);
            history.attest(LEVEL, "s2", "SUPPORTS", "'EXPLORATORY'");

            assertThat(history.versions(LEVEL).getFirst().sources()).containsExactly("s1", "s2");
        }
    }

    @Nested
    class OnceContradicted {

        @Test
        void keepsTheValueAndOpensAConflict() {
            history.add("collaboration-area-added", IOT);
            history.attest(LEVEL, "s3", "CONTRADICTS", "'COMMITTED'");

            assertThat(history.value(LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.facts().conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.isOpen()).isTrue();
                assertThat(conflict.claims()).extracting(Attestation::source).containsExactly("s3");
            });
        }

        @Test
        void takesTheClaimOfTheChosenSource() {
            history.add("collaboration-area-added", IOT);
            history.attest(LEVEL, "s3", "CONTRADICTS", "'COMMITTED'");
            RecordedEvent resolved = history.resolve(LEVEL, "s3");

            assertThat(history.value(LEVEL)).isEqualTo("'COMMITTED'");
            assertThat(history.versions(LEVEL).getFirst().sources()).containsExactly("s3");
            assertThat(history.facts().conflicts())
                    .allSatisfy(each -> assertThat(each.chosenSource()).isEqualTo("s3"));

            history.retract(resolved);
            assertThat(history.value(LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.facts().conflicts()).singleElement().matches(Conflict::isOpen);
        }

        @Test
        void keepsTheValueWhenItsOwnSourceIsChosen() {
            history.add("collaboration-area-added", IOT);
            history.attest(LEVEL, "s3", "CONTRADICTS", "'COMMITTED'");
            history.resolve(LEVEL, "s1");

            assertThat(history.value(LEVEL)).isEqualTo("'EXPLORATORY'");
            assertThat(history.facts().conflicts()).noneMatch(Conflict::isOpen);
        }

        @Test
        void opensAnotherConflictWhenContradictedAgain() {
            history.add("collaboration-area-added", IOT);
            history.attest(LEVEL, "s3", "CONTRADICTS", "'COMMITTED'");
            history.resolve(LEVEL, "s1");
            history.attest(LEVEL, "s4", "CONTRADICTS", "'COMMITTED'");

            assertThat(history.facts().conflicts()).hasSize(2).last().matches(Conflict::isOpen);
        }

        @Test
        void hasNoConflictOnceTheContradictionIsRetracted() {
            history.add("collaboration-area-added", IOT);
            RecordedEvent contradiction = history.attest(LEVEL, "s3", "CONTRADICTS", "'COMMITTED'");
            history.retract(contradiction);

            assertThat(history.facts().conflicts()).isEmpty();
            assertThat(history.facts().attestations(FactRef.parse(LEVEL))).isEmpty();
        }
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
            RecordedEvent gone = history.add("patent-transfer-agreed", transfer());
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

    private static String transfer() {
        return "{'transferId':'T1','agreementId':'A1','transferors':['nokia'],'transferees':['xiaomi'],"
                + "'assets':{'kind':'PORTFOLIO','count':{'qualifier':'UNKNOWN','unit':'PATENT_ASSETS'}},'sources':['s1']}";
    }

    private static String consideration() {
        return "{'considerationId':'C1','agreementId':'A1','kind':'PURCHASE_PRICE','payers':['xiaomi'],"
                + "'payees':['nokia'],'disclosure':'UNDISCLOSED','sources':['s1']}";
    }
}
