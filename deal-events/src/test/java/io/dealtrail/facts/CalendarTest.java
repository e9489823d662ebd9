package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What falls due between two days, and when to look again. */
class CalendarTest {

    private final ComputedHistory history = new ComputedHistory();

    private void add(String event, String data) {
        history.history().add(event, data);
    }

    private List<String> due(String from, String to) {
        return Calendar.falling(history.history().facts(), LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(CalendarTest::text)
                .toList();
    }

    private String next(String from) {
        return Calendar.next(history.history().facts(), LocalDate.parse(from))
                .map(LocalDate::toString)
                .orElse("never");
    }

    private void announce(String from, String to) {
        Calendar.falling(history.history().facts(), LocalDate.parse(from), LocalDate.parse(to))
                .forEach(notice -> add(
                        EventCatalog.nameOf(notice).name(),
                        "{'factRef':'" + notice.factRef() + "','on':'" + notice.on() + "'}"));
    }

    private static String text(CalendarNotice notice) {
        return notice.on() + " " + EventCatalog.nameOf(notice).name() + " " + notice.factRef();
    }

    /** Of agreements and of licences with a term of their own. */
    @Nested
    class Ends {

        private static final String EXPIRY = "2020-12-31 expiry-fell-due agreement:A1.effectiveTo";

        @Test
        void comeOnTheLastDayInForce() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            assertThat(due("2020-12-30", "2020-12-30")).isEmpty();
            assertThat(due("2020-12-31", "2020-12-31")).containsExactly(EXPIRY);
            assertThat(due("2021-01-01", "2022-01-01")).isEmpty();
            assertThat(next("2020-12-31")).isEqualTo("2020-12-31");
            assertThat(next("2021-01-01")).isEqualTo("never");
        }

        @Test
        void followFromATerm() {
            history.sign("A1", "'signedOn':'2018-01-01','term':{'kind':'YEARS','n':3}");
            assertThat(due("2018-01-01", "2030-01-01")).containsExactly(EXPIRY);
        }

        @Test
        void ofWhichOnlyTheYearIsKnownComeWithItsLastDay() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020'");
            assertThat(due("2018-01-01", "2030-01-01")).containsExactly(EXPIRY);
        }

        @Test
        void thatNobodyStatesDoNotCome() {
            history.sign("A1", "'signedOn':'2018-01-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
            history.sign("A2", "'signedOn':'2018-01-01','term':{'kind':'PERPETUAL'}");
            history.sign("A3", "'signedOn':'2018-01-01'");
            assertThat(due("2018-01-01", "9999-01-01")).isEmpty();
            assertThat(next("2018-01-01")).isEqualTo("never");
        }

        @Test
        void ofWhatNeverBeganDoNotCome() {
            history.sign(
                    "A1",
                    "'signedOn':'2018-01-01','effectiveTo':'2020-12-31','conditions':[{'conditionId':'K1','kind':'X'}]");
            assertThat(due("2018-01-01", "2030-01-01")).isEmpty();
        }

        @Test
        void ofWhatWasGivenUpDoNotCome() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            add("agreement-terminated", "{'agreementId':'A1','on':'2019-06-30','reason':'breach'}");
            assertThat(due("2019-07-01", "2030-01-01")).isEmpty();
            assertThat(next("2019-07-01")).isEqualTo("never");
        }

        @Test
        void thatAnOptionMayMoveComeAsTheyStandAndAsFarAsTheyCanReach() {
            history.sign(
                    "A1",
                    "'signedOn':'2018-01-01','effectiveTo':'2020-12-31',"
                            + "'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}]");
            assertThat(due("2018-01-01", "2030-01-01"))
                    .containsExactly(EXPIRY, "2022-12-31 expiry-fell-due agreement:A1.maxEffectiveTo");
            add("option-exercised", "{'agreementId':'A1','optionId':'O1','by':'nokia','on':'2020-01-01'}");
            add(
                    "agreement-term-extended",
                    "{'agreementId':'A1','optionId':'O1','effectiveTo':'2022-12-31','on':'2020-01-01'}");
            assertThat(due("2018-01-01", "2030-01-01"))
                    .containsExactly("2022-12-31 expiry-fell-due agreement:A1.effectiveTo");
        }

        @Test
        void moveWithARenewal() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            add(
                    "agreement-renewed",
                    "{'agreementId':'A1','number':1,'newEffectiveTo':'2023-12-31','signedOn':'2020-12-01'}");
            assertThat(due("2018-01-01", "2030-01-01"))
                    .containsExactly("2023-12-31 expiry-fell-due agreement:A1.effectiveTo");
        }

        @Test
        void ofLicencesComeWhereTheyHaveATermOfTheirOwn() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            add("license-granted", grant("G1", "'term':{'kind':'FIXED','to':'2019-12-31'},"));
            add("license-granted", grant("G2", ""));
            assertThat(due("2018-01-01", "2030-01-01"))
                    .containsExactly("2019-12-31 expiry-fell-due grant:G1.term", EXPIRY);
        }

        private static String grant(String id, String more) {
            return "{'grantId':'" + id + "','agreementId':'A1','licensor':'nokia','licensee':'xiaomi'," + more
                    + "'subject':{'kind':'ALL_PATENTS'}}";
        }
    }

    /** The days on which an option begins and ceases to be open. */
    @Nested
    class Windows {

        private void option() {
            history.sign(
                    "A1",
                    "'signedOn':'2018-01-01','effectiveTo':'2020-12-31','options':[{'optionId':'O1','effect':'PURCHASE',"
                            + "'window':{'from':'2019-05','to':'2019-06'}}]");
        }

        @Test
        void openWithTheirFirstDayAndCloseWithTheirLast() {
            option();
            assertThat(due("2018-01-01", "2020-01-01"))
                    .containsExactly(
                            "2019-05-01 option-window-opened option:O1.window.from",
                            "2019-06-30 option-window-closed option:O1.window.to");
            assertThat(next("2019-05-02")).isEqualTo("2019-06-30");
        }

        @Test
        void doNotCloseOnAnOptionThatWasExercised() {
            option();
            add("option-exercised", "{'agreementId':'A1','optionId':'O1','by':'nokia','on':'2019-06-01'}");
            assertThat(due("2018-01-01", "2020-01-01"))
                    .containsExactly("2019-05-01 option-window-opened option:O1.window.from");
        }

        @Test
        void doNotOpenAfterTheAgreement() {
            option();
            add("agreement-terminated", "{'agreementId':'A1','on':'2019-04-30','reason':'breach'}");
            assertThat(due("2019-05-01", "2020-01-01")).isEmpty();
        }
    }

    /** The days by which conditions must be decided. */
    @Nested
    class LongStopDates {

        @Test
        void areReachedByWhatIsOpenThen() {
            history.sign(
                    "A1",
                    "'signedOn':'2018-01-01','conditions':[{'conditionId':'K1','kind':'X','due':'2018-06-30'},"
                            + "{'conditionId':'K2','kind':'Y','due':'2018-06-30'}]");
            add("condition-satisfied", "{'agreementId':'A1','conditionId':'K2','on':'2018-06-30'}");
            assertThat(due("2018-01-01", "2020-01-01"))
                    .containsExactly("2018-06-30 long-stop-date-reached condition:K1.due");
        }

        @Test
        void areNotReachedByWhatWasAbandoned() {
            history.sign(
                    "A1", "'signedOn':'2018-01-01','conditions':[{'conditionId':'K1','kind':'X','due':'2018-06-30'}]");
            add("agreement-abandoned", "{'agreementId':'A1','on':'2018-03-01','reason':'no approval'}");
            assertThat(due("2018-01-01", "2020-01-01")).isEmpty();
        }
    }

    /** The days of obligations. */
    @Nested
    class Duties {

        private void bound(String more) {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            add(
                    "obligation-added",
                    "{'obligationId':'B1','agreementId':'A1','kind':'PAYMENT','promisors':['nokia'],'what':'to pay',"
                            + more + "}");
        }

        @Test
        void comeWhileTheyAreOpen() {
            bound("'due':'2018-06-30'");
            assertThat(due("2018-06-01", "2018-07-01"))
                    .containsExactly("2018-06-30 obligation-fell-due obligation:B1.due");
            add("obligation-fulfilled", "{'obligationId':'B1','on':'2018-06-29'}");
            assertThat(due("2018-06-01", "2018-07-01")).isEmpty();
        }

        @Test
        void recurUntilTheyEnd() {
            bound("'due':'2018-01-31','recurrence':'P1M','until':'2018-05-15'");
            assertThat(due("2018-02-01", "2019-07-01"))
                    .containsExactly(
                            "2018-02-28 obligation-fell-due obligation:B1.due",
                            "2018-03-31 obligation-fell-due obligation:B1.due",
                            "2018-04-30 obligation-fell-due obligation:B1.due");
            assertThat(next("2018-04-01")).isEqualTo("2018-04-30");
            assertThat(next("2018-05-01")).isEqualTo("2020-12-31");
        }

        @Test
        void areLeftOutWhereTheyWereMetForThisTime() {
            bound("'due':'2018-03-31','recurrence':'QUARTERLY','until':'2019-01-31'");
            add("obligation-fulfilled", "{'obligationId':'B1','on':'2018-06-15'}");
            assertThat(due("2018-01-01", "2019-07-01"))
                    .containsExactly(
                            "2018-03-31 obligation-fell-due obligation:B1.due",
                            "2018-09-30 obligation-fell-due obligation:B1.due",
                            "2018-12-31 obligation-fell-due obligation:B1.due");
            assertThat(next("2018-04-01")).isEqualTo("2018-09-30");
        }

        @Test
        void thatGoOnForEverAreReckonedFromAnyDay() {
            bound("'due':'1900-01-01','recurrence':'P1D'");
            assertThat(due("2950-06-01", "2950-06-02")).hasSize(2);
            assertThat(next("2950-06-01")).isEqualTo("2950-06-01");
        }
    }

    /** What was announced before. */
    @Nested
    class OnceAnnounced {

        @Test
        void nothingComesTwice() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            announce("2020-12-31", "2020-12-31");
            assertThat(due("2020-12-01", "2021-01-31")).isEmpty();
            assertThat(next("2020-12-01")).isEqualTo("never");
        }

        @Test
        void aLaterDayComesAnew() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            announce("2020-12-31", "2020-12-31");
            history.history().correct("agreement:A1.effectiveTo", "'2020-12-31'", "'2021-06-30'");
            assertThat(next("2021-01-01")).isEqualTo("2021-06-30");
            assertThat(due("2021-01-01", "2021-06-30"))
                    .containsExactly("2021-06-30 expiry-fell-due agreement:A1.effectiveTo");
        }

        @Test
        void aDayCorrectedToOneThatHasPassedComesAtOnce() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            announce("2020-12-31", "2020-12-31");
            history.history().correct("agreement:A1.effectiveTo", "'2020-12-31'", "'2020-11-30'");
            assertThat(next("2021-01-02")).isEqualTo("2020-11-30");
            assertThat(due("2021-01-02", "2021-01-02"))
                    .containsExactly("2020-11-30 expiry-fell-due agreement:A1.effectiveTo");
            announce("2021-01-02", "2021-01-02");
            history.history().correct("agreement:A1.effectiveTo", "'2020-11-30'", "'2020-12-31'");
            assertThat(due("2021-01-02", "2021-01-02")).isEmpty();
        }

        @Test
        void aDayMovedBeforeItCameComesOnlyOnTheNewOne() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            history.history().correct("agreement:A1.effectiveTo", "'2020-12-31'", "'2021-06-30'");
            assertThat(due("2020-01-01", "2022-01-01"))
                    .containsExactly("2021-06-30 expiry-fell-due agreement:A1.effectiveTo");
        }

        @Test
        void aNoticeThatWasWithdrawnIsNotGivenAgain() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            announce("2020-12-31", "2020-12-31");
            history.history().retract(history.history().facts().events().getLast());
            assertThat(due("2020-12-01", "2021-01-31")).isEmpty();
        }
    }

    /** A notice tells nothing. */
    @Nested
    class Notices {

        @Test
        void changeNoAnswerAndDoNotCountAsKnowledge() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            Facts before = history.history().facts();
            announce("2020-12-31", "2020-12-31");
            Facts after = history.history().facts();
            LocalDate day = LocalDate.parse("2021-01-01");
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(Picture.of(after, day)).isEqualTo(Picture.of(before, day));
            assertThat(after.lastKnownSince()).isEqualTo(before.lastKnownSince());
        }

        @Test
        void hangOnNothing() {
            history.sign("A1", "'signedOn':'2018-01-01','effectiveTo':'2020-12-31'");
            RecordedEvent signed = history.history().facts().events().getLast();
            announce("2020-12-31", "2020-12-31");
            Facts facts = history.history().facts();
            assertThat(facts.dependants(Set.of(signed.eventId()))).isEmpty();
            assertThat(facts.referringTo(FactRef.parse("agreement:A1.effectiveTo")))
                    .isEmpty();
        }
    }
}
