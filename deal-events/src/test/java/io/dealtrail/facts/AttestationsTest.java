package io.dealtrail.facts;

import static io.dealtrail.facts.Deals.CONSIDERATION;
import static io.dealtrail.facts.Deals.IOT;
import static io.dealtrail.facts.Deals.LEVEL;
import static io.dealtrail.facts.Deals.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What sources can do to the values of a fact, and how they come into conflict. */
class AttestationsTest {

    private final History history = History.opened();

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
            history.add("consideration-agreed", CONSIDERATION);
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

        /** To supplement is to learn more, as with a term that is set twice; whoever differs says so by its stance. */
        @Test
        void takesTheLastOfWhatSourcesSupplementBeItOneSource() {
            history.add("agreement-signed", SIGNED);
            history.attest("agreement:A1.revenueFrom", "s5", "SUPPLEMENTS", "'2017-36'");
            history.attest("agreement:A1.revenueFrom", "s5", "SUPPLEMENTS", "'2018'");
            assertThat(history.value("agreement:A1.revenueFrom")).isEqualTo("'2018'");

            RecordedEvent last = history.attest("agreement:A1.revenueFrom", "s6", "SUPPLEMENTS", "'2019'");
            assertThat(history.versions("agreement:A1.revenueFrom"))
                    .singleElement()
                    .satisfies(version -> {
                        assertThat(version.is(History.json("'2019'"))).isTrue();
                        assertThat(version.sources()).containsExactly("s6");
                        assertThat(version.event()).isEqualTo(last.eventId());
                    });
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
}
