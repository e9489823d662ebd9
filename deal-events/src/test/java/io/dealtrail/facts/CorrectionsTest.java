package io.dealtrail.facts;

import static io.dealtrail.facts.Deals.CONSIDERATION;
import static io.dealtrail.facts.Deals.IOT;
import static io.dealtrail.facts.Deals.LEVEL;
import static io.dealtrail.facts.Deals.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a correction, a retraction and a promotion do to the values of a fact. */
class CorrectionsTest {

    private final History history = History.opened();

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
            history.add("consideration-agreed", CONSIDERATION);
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
            history.add("consideration-agreed", CONSIDERATION);
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
}
