package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What conditions, closings, renewals, options and endings do to an agreement and the licences under it. */
class ComputedLifecycleTest {

    private static final String STATUS = "agreement:A1.status";
    private static final String IN_FORCE = "grant:G1.inForce";

    private final ComputedHistory history = new ComputedHistory();

    @Test
    void isOnlyAnnouncedUntilItIsSigned() {
        add(
                "agreement-announced",
                "'agreementId':'A1','types':['SUPPLY'],'parties':['nokia','xiaomi'],'announcedOn':'2011-02-11'");
        assertThat(history.computed("2011-02-10", STATUS)).isEqualTo("none");
        assertThat(history.computed("2012-01-01", STATUS)).isEqualTo("ANNOUNCED");
        assertThat(history.computed("2012-01-01", "agreement:A1.effectiveFrom")).isEqualTo("none");

        history.sign("A1", "'signedOn':'2011-04-21'");
        assertThat(history.computed("2011-04-20", STATUS)).isEqualTo("ANNOUNCED");
        assertThat(history.computed("2011-04-21", STATUS)).isEqualTo("EFFECTIVE");
    }

    @Test
    void takesEffectWhenItsLastConditionIsSettled() {
        history.sign(
                "A1",
                "'signedOn':'2017-07-05','conditions':[{'conditionId':'K1','kind':'ANTITRUST'},{'conditionId':'K2','kind':'VOTE'}]");
        add("condition-satisfied", "'conditionId':'K1','on':'2017-09-01'");
        assertThat(history.computed("2017-12-31", STATUS)).isEqualTo("CONDITIONS_PENDING");
        assertThat(history.history().value("2017-08-31", "condition:K1.status")).isEqualTo("'OPEN'");
        assertThat(history.history().value("2017-09-01", "condition:K1.status")).isEqualTo("'SATISFIED'");

        add("condition-waived", "'conditionId':'K2','on':'2017-10-01'");
        assertThat(history.computed("2017-09-30", STATUS)).isEqualTo("CONDITIONS_PENDING");
        assertThat(history.computed("2017-10-01", STATUS)).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2017-08-01", "agreement:A1.effectiveFrom")).isEqualTo("2017-10-01");
    }

    @Test
    void neverTakesEffectAfterAConditionFailed() {
        history.sign("A1", "'signedOn':'2017-07-05','conditions':[{'conditionId':'K1','kind':'ANTITRUST'}]");
        add("condition-failed", "'conditionId':'K1','on':'2017-09-01'");

        assertThat(history.computed("2018-01-01", STATUS)).isEqualTo("CONDITIONS_PENDING");
    }

    @Test
    void isInForceFromTheClosingWhereItBuysABusiness() {
        signPurchase();
        add("agreement-closed", "'agreementId':'A1','on':'2014-04-25'");

        assertThat(history.computed("2014-04-24", STATUS)).isEqualTo("SIGNED");
        assertThat(history.computed("2014-04-25", STATUS)).isEqualTo("CLOSED");
        assertThat(history.computed("2014-04-25", "agreement:A1.effectiveFrom")).isEqualTo("2014-04-25");
    }

    @Test
    void knowsTheDatesThatHungOnAClosingAndFollowsItsCorrection() {
        signPurchase();
        history.sign(
                "A2",
                "'signedOn':'2013-09-02','effectiveTo':{'relativeTo':'agreement:A1.closing','plus':'P10Y'},"
                        + "'expectedClosing':{'relativeTo':'agreement:A1.closing'}");
        add("agreement-closed", "'agreementId':'A1','on':'2014-04-25'");
        RecordedEvent closing = history.history().facts().events().getLast();
        add(
                "relative-dates-resolved",
                "'agreementId':'A1','dates':[{'factRef':'agreement:A2.effectiveTo','on':'2024-04-24'},"
                        + "{'factRef':'agreement:A2.expectedClosing','on':'2014-04-25'}]");
        assertThat(RelativeDates.byClosing("A1", history.history().facts())).isEmpty();
        assertThat(history.history().value("agreement:A2.effectiveTo")).isEqualTo("'2024-04-24'");

        RecordedEvent correction = history.history().correct("agreement:A1.closedOn", "'2014-04-25'", "'2014-05-01'");
        assertThat(history.history().value("agreement:A2.effectiveTo")).isEqualTo("'2024-04-30'");
        assertThat(history.history().value("agreement:A2.expectedClosing")).isEqualTo("'2014-05-01'");
        assertThat(history.history().facts().touchedBy(correction)).contains(FactRef.parse("agreement:A2.effectiveTo"));

        history.history().retract(correction);
        assertThat(history.history().value("agreement:A2.effectiveTo")).isEqualTo("'2024-04-24'");
        assertThat(history.history().facts().dependants(Set.of(closing.eventId())))
                .extracting(event -> event.event().getClass().getSimpleName())
                .containsExactly("RelativeDatesResolved");
    }

    @Test
    void findsTheDatesThatHangOnAClosing() {
        signPurchase();
        history.sign("A2", "'signedOn':'2013-09-02','effectiveTo':{'relativeTo':'agreement:A1.closing','plus':'P10Y'}");
        add("agreement-closed", "'agreementId':'A1','on':'2014-04-25'");

        assertThat(RelativeDates.byClosing("A1", history.history().facts()))
                .singleElement()
                .satisfies(date -> assertThat(date.on().text()).isEqualTo("2024-04-24"));
    }

    @Test
    void isTerminatedAfterItsLastDayAndProvenUntilThen() {
        history.sign("A1", "'signedOn':'2010-01-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        grant("G1", "");
        grant("G2", ",'survivesTermination':true");
        grant("G3", "");
        assertThat(history.computed("2015-01-01", IN_FORCE)).isEqualTo("UNKNOWN");

        add("agreement-terminated", "'agreementId':'A1','on':'2016-06-30','reason':'breach','surviving':['grant:G3']");
        assertThat(history.computed("2016-06-30", STATUS)).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2016-07-01", STATUS)).isEqualTo("TERMINATED");
        assertThat(history.computed("2016-07-01", "agreement:A1.effectiveTo")).isEqualTo("2016-06-30");
        assertThat(history.computed("2015-01-01", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-07-01", IN_FORCE)).isEqualTo("NO");
        assertThat(history.because("2016-07-01", IN_FORCE))
                .containsExactly(new Because(Reason.TERMINATED, FactRef.parse("agreement:A1.terminatedOn")));
        assertThat(history.computed("2016-07-01", "grant:G2.inForce")).isEqualTo("UNKNOWN");
        assertThat(history.computed("2016-07-01", "grant:G3.inForce")).isEqualTo("UNKNOWN");
    }

    @Test
    void canBeTerminatedBeforeItTookEffect() {
        history.sign("A1", "'signedOn':'2017-07-05','conditions':[{'conditionId':'K1','kind':'ANTITRUST'}]");
        add("agreement-terminated", "'agreementId':'A1','on':'2018-01-31','reason':'no approval'");

        assertThat(history.computed("2018-01-31", STATUS)).isEqualTo("CONDITIONS_PENDING");
        assertThat(history.computed("2018-02-01", STATUS)).isEqualTo("TERMINATED");
    }

    @Test
    void isAbandonedFromThatDayOn() {
        signPurchase();
        add("agreement-abandoned", "'agreementId':'A1','on':'2018-07-26','reason':'no approval'");

        assertThat(history.computed("2018-07-25", STATUS)).isEqualTo("SIGNED");
        assertThat(history.computed("2018-07-26", STATUS)).isEqualTo("ABANDONED");
    }

    @Test
    void isNotAwaitedAnyMoreOnceItIsAbandoned() {
        history.sign("A1", "'signedOn':'2017-07-05','conditions':[{'conditionId':'K1','kind':'ANTITRUST'}]");
        grant("G1", "");
        add("agreement-abandoned", "'agreementId':'A1','on':'2018-07-26','reason':'no approval'");

        assertThat(history.because("2018-07-25", IN_FORCE))
                .containsExactly(new Because(Reason.CONDITION_OPEN, FactRef.parse("condition:K1")));
        assertThat(history.because("2018-07-26", IN_FORCE))
                .containsExactly(new Because(Reason.ABANDONED, FactRef.parse("agreement:A1.abandonedOn")));
    }

    @Test
    void losesThePartThatWasTerminated() {
        history.sign("A1", "'signedOn':'2010-01-01','term':{'kind':'PERPETUAL'}");
        grant("G1", "");
        grant("G2", ",'field':{'include':['PHONES','AUTOMOTIVE']}");
        add(
                "agreement-partially-terminated",
                "'agreementId':'A1','number':1,'on':'2016-06-30','reason':'r','grants':['G1']");
        add(
                "agreement-partially-terminated",
                "'agreementId':'A1','number':2,'on':'2017-06-30','reason':'r','fields':['AUTOMOTIVE'],"
                        + "'narrowed':[{'grantId':'G2','field':{'include':['PHONES'],'exclude':['AUTOMOTIVE']}}]");

        assertThat(history.computed("2016-07-01", IN_FORCE)).isEqualTo("NO");
        assertThat(history.computed("2017-07-01", "grant:G2.inForce")).isEqualTo("YES");
        assertThat(history.computed("2017-07-01", STATUS)).isEqualTo("EFFECTIVE");
        assertThat(history.history().value("2017-06-30", "grant:G2.field"))
                .isEqualTo("{'include':['PHONES','AUTOMOTIVE']}");
        assertThat(history.history().value("2017-07-01", "grant:G2.field"))
                .isEqualTo("{'include':['PHONES'],'exclude':['AUTOMOTIVE']}");
    }

    @Test
    void isRenewedUntilANewDay() {
        history.sign("A1", "'signedOn':'2010-01-01','effectiveTo':'2016-12-31'");
        grant("G1", "");
        add("agreement-renewed", "'agreementId':'A1','number':1,'newEffectiveTo':'2020-12-31','signedOn':'2016-03-01'");

        assertThat(history.history().value("2016-02-29", "agreement:A1.effectiveTo"))
                .isEqualTo("'2016-12-31'");
        assertThat(history.history().value("2016-03-01", "agreement:A1.effectiveTo"))
                .isEqualTo("'2020-12-31'");
        assertThat(history.computed("2020-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2021-01-01", IN_FORCE)).isEqualTo("NO");
        assertThat(history.history().value("agreement:A1.renewals.1.newEffectiveTo"))
                .isEqualTo("'2020-12-31'");
    }

    @Test
    void provesItsCoverByARenewalAndIsOpenAfterIt() {
        history.sign("A1", "'signedOn':'2010-01-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        grant("G1", "");
        assertThat(history.computed("2013-01-01", IN_FORCE)).isEqualTo("UNKNOWN");

        add("agreement-renewed", "'agreementId':'A1','number':1,'signedOn':'2014-03-01'");
        assertThat(history.computed("2013-01-01", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-02-29", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-03-01", IN_FORCE)).isEqualTo("UNKNOWN");
        assertThat(history.computed("2016-03-01", STATUS)).isEqualTo("EFFECTIVE");
    }

    @Test
    void runsOnForSomeTimeWhereARenewalDoesNotSayUntilWhen() {
        history.sign("A1", "'signedOn':'2010-01-01','effectiveTo':'2016-12-31'");
        grant("G1", "");
        add(
                "agreement-renewed",
                "'agreementId':'A1','number':1,'signedOn':'2016-03-01','previousEffectiveTo':'2016-12-31'");

        assertThat(history.computed("2016-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2017-06-01", IN_FORCE)).isEqualTo("UNKNOWN");
        assertThat(history.computed("2017-06-01", STATUS)).isEqualTo("EFFECTIVE");
    }

    @Test
    void isExtendedByAnOptionThatWasExercised() {
        history.sign(
                "A1",
                "'signedOn':'2014-04-25','term':{'kind':'FIXED','to':'2016-12-31'},"
                        + "'options':[{'optionId':'O1','effect':'EXTEND','extendBy':'P2Y'}]");
        assertThat(history.computed("2015-01-01", "agreement:A1.effectiveTo")).isEqualTo("2016-12-31");
        assertThat(history.computed("2015-01-01", "agreement:A1.maxEffectiveTo"))
                .isEqualTo("2018-12-31");
        assertThat(history.computed("2017-01-01", STATUS)).isEqualTo("unknown");
        assertThat(history.computed("2019-01-01", STATUS)).isEqualTo("EXPIRED");

        add("option-exercised", "'agreementId':'A1','optionId':'O1','by':'xiaomi','on':'2016-06-01'");
        add(
                "agreement-term-extended",
                "'agreementId':'A1','optionId':'O1','on':'2016-06-01','effectiveTo':'2018-12-31'");
        assertThat(history.computed("2017-01-01", STATUS)).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2019-01-01", STATUS)).isEqualTo("EXPIRED");
        assertThat(history.computed("2017-01-01", "agreement:A1.maxEffectiveTo"))
                .isEqualTo("2018-12-31");
    }

    @Test
    void isExtendedFromTheDayOfTheExerciseAsItIsKnownNow() {
        history.sign("A1", "'signedOn':'2014-04-25','effectiveTo':'2016-12-31'");
        add("option-exercised", "'agreementId':'A1','optionId':'O1','by':'xiaomi','on':'2016-06-01'");
        add(
                "agreement-term-extended",
                "'agreementId':'A1','optionId':'O1','on':'2016-06-01','effectiveTo':'2018-12-31'");
        RecordedEvent correction = history.history().correct("option:O1.exercisedOn", "'2016-06-01'", "'2016-08-01'");

        assertThat(history.history().value("2016-07-31", "agreement:A1.effectiveTo"))
                .isEqualTo("'2016-12-31'");
        assertThat(history.history().value("2016-08-01", "agreement:A1.effectiveTo"))
                .isEqualTo("'2018-12-31'");
        assertThat(history.history().facts().touchedBy(correction)).contains(FactRef.parse("agreement:A1.effectiveTo"));

        history.history().retract(correction);
        assertThat(history.history().value("2016-06-01", "agreement:A1.effectiveTo"))
                .isEqualTo("'2018-12-31'");
    }

    @Test
    void hasNoEndOnceItWasExtendedToPerpetuity() {
        history.sign("A1", "'signedOn':'2014-04-25','effectiveTo':'2016-12-31'");
        add(
                "agreement-term-extended",
                "'agreementId':'A1','optionId':'O1','on':'2016-06-01','term':{'kind':'PERPETUAL'}");

        assertThat(history.computed("2030-01-01", STATUS)).isEqualTo("EFFECTIVE");
        assertThat(history.computed("2030-01-01", "agreement:A1.maxEffectiveTo"))
                .isEqualTo("none");
    }

    @Test
    void keepsItsOldTermsBeforeAnAmendmentTakesEffect() {
        history.sign("A1", "'signedOn':'2014-04-25','effectiveTo':'2016-12-31'");
        add(
                "agreement-amended",
                "'agreementId':'A1','amendmentId':'M1','signedOn':'2015-01-01','effectiveFrom':'2015-07-01',"
                        + "'changes':[{'factRef':'agreement:A1.effectiveTo','from':'2016-12-31','to':'2019-12-31'}]");
        assertThat(history.history().value("2015-06-30", "agreement:A1.effectiveTo"))
                .isEqualTo("'2016-12-31'");
        assertThat(history.history().value("2015-07-01", "agreement:A1.effectiveTo"))
                .isEqualTo("'2019-12-31'");

        history.history().correct("agreement:A1.amendments.M1.effectiveFrom", "'2015-07-01'", "'2015-09-01'");
        assertThat(history.history().value("2015-08-31", "agreement:A1.effectiveTo"))
                .isEqualTo("'2016-12-31'");
        assertThat(history.history().value("2015-09-01", "agreement:A1.effectiveTo"))
                .isEqualTo("'2019-12-31'");
    }

    @Test
    void expiresOnTheDayThatBecameKnown() {
        history.sign("A1", "'signedOn':'2010-01-01','term':{'kind':'MULTI_YEAR_UNSPECIFIED'}");
        grant("G1", "");
        add("agreement-expired", "'agreementId':'A1','on':'2015-12-31'");

        assertThat(history.computed("2015-12-31", IN_FORCE)).isEqualTo("YES");
        assertThat(history.computed("2016-01-01", IN_FORCE)).isEqualTo("NO");
        assertThat(history.computed("2016-01-01", STATUS)).isEqualTo("EXPIRED");
    }

    @Test
    void tellsFromWhenToWhenItRuns() {
        history.sign("A1", "'signedOn':'2014-04-25','term':{'kind':'YEARS','n':2}");
        AgreementDays days = history.on("2015-01-01").days(FactRef.parse("agreement:A1"));

        assertThat(days.start())
                .hasValueSatisfying(day -> assertThat(day.text()).isEqualTo("2014-04-25"));
        assertThat(days.currentEnd())
                .hasValueSatisfying(day -> assertThat(day.latest()).isEqualTo(LocalDate.parse("2016-04-24")));
    }

    private void signPurchase() {
        add(
                "agreement-signed",
                "'agreementId':'A1','types':['SHARE_PURCHASE'],'parties':['nokia','xiaomi'],'signedOn':'2013-09-02'");
    }

    private void grant(String id, String more) {
        add(
                "license-granted",
                "'grantId':'" + id + "','agreementId':'A1','licensor':'nokia','licensee':'xiaomi',"
                        + "'subject':{'kind':'ALL_PATENTS'}" + more);
    }

    private void add(String name, String data) {
        history.history().add(name, "{" + data + ",'sources':['s1']}");
    }
}
