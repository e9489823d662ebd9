package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who belongs to a pool on a day, and what follows for its licences. */
class MembersTest {

    private static final FactRef POOL = FactRef.object("agreement", "P");

    private final ComputedHistory history = new ComputedHistory();

    private void pool(String more) {
        history.history()
                .add(
                        "agreement-signed",
                        "{'agreementId':'P','types':['POOL'],'parties':[{'party':'nokia','roles':['LICENSOR']},"
                                + "{'party':'avanci','roles':['ADMINISTRATOR']}],'signedOn':'2016-09-14'" + more + "}");
    }

    private void joined(String party, String role, String on) {
        comes("agreement-joined", party, role, on);
    }

    private void comes(String event, String party, String role, String on) {
        history.history()
                .add(
                        event,
                        "{'agreementId':'P','party':'" + party + "','role':'" + role + "','on':'" + on
                                + "','sources':['s1']}");
    }

    private void counted(String role, String count, String asOf) {
        history.history()
                .add(
                        "member-count-stated",
                        "{'agreementId':'P','role':'" + role + "','count':" + count + ",'asOf':'" + asOf + "'}");
    }

    private Answer member(String day, String party, String... roles) {
        return Members.over(view(day))
                .of(POOL, PartyRef.party(party), Set.of(roles))
                .answer();
    }

    private FactView view(String day) {
        return history.history().facts().asOf(LocalDate.parse(day));
    }

    private String count(String day) {
        return history.on(day)
                .get(FactRef.parse("partnership:p.memberCount"))
                .map(fact -> fact.value() == null
                        ? "unknown"
                        : fact.value().path("qualifier").asString("") + " "
                                + (fact.value().has("value")
                                        ? fact.value().path("value").asString("")
                                        : fact.value().path("from").asString("") + "-"
                                                + fact.value().path("to").asString("")))
                .orElse("none");
    }

    @Test
    void belongsFromTheDayOnWhichItJoinedToItsLast() {
        pool("");
        joined("sony", "LICENSOR", "2017-01-10");
        comes("agreement-left", "sony", "LICENSOR", "2019-12-31");
        joined("sony", "LICENSOR", "2021-05");
        assertThat(member("2017-01-09", "sony")).isEqualTo(Answer.NO);
        assertThat(member("2017-01-10", "sony")).isEqualTo(Answer.YES);
        assertThat(member("2017-01-10", "sony", "LICENSEE")).isEqualTo(Answer.NO);
        assertThat(member("2019-12-31", "sony")).isEqualTo(Answer.YES);
        assertThat(member("2020-01-01", "sony")).isEqualTo(Answer.NO);
        assertThat(member("2021-05-15", "sony")).isEqualTo(Answer.UNKNOWN);
        assertThat(member("2021-06-01", "sony")).isEqualTo(Answer.YES);
    }

    @Test
    void belongsBySignatureUntilItLeaves() {
        pool("");
        comes("agreement-left", "nokia", "LICENSOR", "2018-06");
        assertThat(member("2016-09-13", "nokia")).isEqualTo(Answer.NO);
        assertThat(member("2016-09-14", "nokia")).isEqualTo(Answer.YES);
        assertThat(member("2018-06-01", "nokia")).isEqualTo(Answer.YES);
        assertThat(member("2018-06-15", "nokia")).isEqualTo(Answer.UNKNOWN);
        assertThat(member("2018-07-01", "nokia")).isEqualTo(Answer.NO);
    }

    @Test
    void belongsToNothingThatIsOver() {
        pool(",'effectiveTo':'2020-12-31'");
        joined("sony", "LICENSOR", "2017-01-10");
        assertThat(member("2020-12-31", "sony")).isEqualTo(Answer.YES);
        assertThat(member("2021-01-01", "sony")).isEqualTo(Answer.NO);
        assertThat(member("2021-01-01", "nokia")).isEqualTo(Answer.NO);
    }

    @Test
    void mayBelongWhereMoreDoThanAreNamed() {
        pool("");
        counted("LICENSOR", "{'value':5,'qualifier':'AT_LEAST','unit':'MEMBERS'}", "2018-01-01");
        history.history().add("non-member-stated", "{'agreementId':'P','party':'huawei','asOf':'2019-03-01'}");
        assertThat(member("2017-12-31", "zte", "LICENSOR")).isEqualTo(Answer.NO);
        assertThat(member("2018-01-01", "zte", "LICENSOR")).isEqualTo(Answer.UNKNOWN);
        assertThat(member("2018-01-01", "zte", "LICENSEE")).isEqualTo(Answer.NO);
        assertThat(member("2019-02-28", "huawei", "LICENSOR")).isEqualTo(Answer.UNKNOWN);
        assertThat(member("2019-03-01", "huawei", "LICENSOR")).isEqualTo(Answer.NO);
        assertThat(member("2023-01-01", "huawei", "LICENSOR")).isEqualTo(Answer.NO);
    }

    @Test
    void hadNotJoinedWhileItWasNoMember() {
        pool("");
        joined("sony", "LICENSOR", "../2020-01-01");
        assertThat(member("2018-01-01", "sony")).isEqualTo(Answer.UNKNOWN);
        history.history().add("non-member-stated", "{'agreementId':'P','party':'sony','asOf':'2018-06-01'}");
        assertThat(member("2018-01-01", "sony")).isEqualTo(Answer.NO);
        assertThat(member("2018-06-01", "sony")).isEqualTo(Answer.NO);
        assertThat(member("2018-06-02", "sony")).isEqualTo(Answer.UNKNOWN);
        assertThat(member("2020-01-01", "sony")).isEqualTo(Answer.YES);
    }

    @Test
    void movesWithTheDayThatIsCorrected() {
        pool("");
        joined("sony", "LICENSOR", "2017-01-10");
        comes("agreement-left", "sony", "LICENSOR", "2019-12-31");
        correct("agreement:P.joinedOn.sony.LICENSOR", "2017-01-10", "2017-02-10");
        correct("agreement:P.leftOn.sony.LICENSOR", "2019-12-31", "2018-12-31");
        assertThat(member("2017-02-09", "sony")).isEqualTo(Answer.NO);
        assertThat(member("2017-02-10", "sony")).isEqualTo(Answer.YES);
        assertThat(member("2018-12-31", "sony")).isEqualTo(Answer.YES);
        assertThat(member("2019-01-01", "sony")).isEqualTo(Answer.NO);
    }

    private void correct(String ref, String from, String to) {
        history.history()
                .add(
                        "fact-corrected",
                        "{'factRef':'" + ref + "','from':'" + from + "','to':'" + to + "','reason':'misread'}");
    }

    @Test
    void countsTheNamed() {
        assertThat(count("2017-01-01")).isEqualTo("none");
        pool("");
        assertThat(count("2016-01-01")).isEqualTo("EXACT 0");
        assertThat(count("2017-01-01")).isEqualTo("EXACT 1");
        joined("sony", "LICENSOR", "2017-02");
        assertThat(count("2017-02-15")).isEqualTo("RANGE 1-2");
        assertThat(count("2017-03-01")).isEqualTo("EXACT 2");
    }

    @Test
    void countsWhatIsStatedAndWhoCameSince() {
        pool("");
        counted("LICENSOR", "{'value':37,'qualifier':'APPROX','unit':'MEMBERS'}", "2020-01-01");
        joined("sony", "LICENSOR", "2019-05-05");
        assertThat(count("2019-06-01")).isEqualTo("EXACT 2");
        assertThat(count("2020-06-01")).isEqualTo("APPROX 37");
        joined("lg", "LICENSOR", "2020-02-01");
        comes("agreement-left", "sony", "LICENSOR", "2020-03-31");
        assertThat(count("2020-01-31")).isEqualTo("APPROX 37");
        assertThat(count("2020-02-01")).isEqualTo("APPROX 38");
        assertThat(count("2020-03-31")).isEqualTo("APPROX 38");
        assertThat(count("2020-04-01")).isEqualTo("APPROX 37");
    }

    @Test
    void boundsTheSumOfSeveralRoles() {
        pool("");
        counted("LICENSOR", "{'value':5,'qualifier':'EXACT','unit':'MEMBERS'}", "2020-01-01");
        counted("LICENSEE", "{'value':40,'qualifier':'AT_LEAST','unit':'MEMBERS'}", "2020-01-01");
        assertThat(count("2020-01-01")).isEqualTo("AT_LEAST 40");
    }

    @Test
    void licensesTheMembersOfAPool() {
        pool("");
        joined("sony", "LICENSOR", "2017-01-10");
        joined("bmw", "LICENSEE", "2018-01-01");
        comes("agreement-left", "bmw", "LICENSEE", "2019-12-31");
        history.history()
                .add(
                        "license-granted",
                        "{'grantId':'G1','agreementId':'P','licensor':'avanci','licensee':{'mention':'licensees'},"
                                + "'subject':{'kind':'SEP_SET','standards':['CELLULAR']}}");
        history.history()
                .add(
                        "agreement-signed",
                        "{'agreementId':'L1','types':['PATENT_LICENSE'],'parties':['avanci','audi'],"
                                + "'signedOn':'2018-03-01','under':'P','term':{'kind':'PERPETUAL'}}");
        history.history()
                .add(
                        "license-granted",
                        "{'grantId':'G2','agreementId':'L1','licensor':'avanci','licensee':'audi',"
                                + "'subject':{'kind':'SEP_SET','standards':['CELLULAR']},'term':{'kind':'PERPETUAL'}}");
        assertThat(licensed("2018-03-01", "sony", "audi")).isEqualTo(Answer.YES);
        assertThat(licensed("2018-02-28", "sony", "audi")).isEqualTo(Answer.NO);
        assertThat(licensed("2018-03-01", "zte", "audi")).isEqualTo(Answer.NO);
        assertThat(licensed("2018-03-01", "sony", "bmw")).isEqualTo(Answer.NO);
    }

    @Test
    void licensesMembersToEachOther() {
        pool(",'vehicle':'lot','term':{'kind':'PERPETUAL'}");
        joined("sony", "LICENSOR", "2017-01-10");
        joined("bmw", "LICENSEE", "2018-01-01");
        comes("agreement-left", "bmw", "LICENSEE", "2019-12-31");
        history.history()
                .add(
                        "license-granted",
                        "{'grantId':'G1','agreementId':'P','licensor':'avanci','licensee':'lot',"
                                + "'subject':{'kind':'ALL_PATENTS'},'term':{'kind':'PERPETUAL'}}");
        assertThat(licensed("2017-12-31", "sony", "bmw")).isEqualTo(Answer.NO);
        assertThat(licensed("2018-01-01", "sony", "bmw")).isEqualTo(Answer.YES);
        assertThat(licensed("2019-12-31", "sony", "bmw")).isEqualTo(Answer.YES);
        assertThat(licensed("2020-01-01", "sony", "bmw")).isEqualTo(Answer.NO);
        counted("LICENSEE", "{'value':9,'qualifier':'EXACT','unit':'MEMBERS'}", "2019-01-01");
        assertThat(licensed("2019-01-01", "sony", "vw")).isEqualTo(Answer.UNKNOWN);
        history.history().add("non-member-stated", "{'agreementId':'P','party':'vw','asOf':'2019-01-01'}");
        assertThat(licensed("2019-01-01", "sony", "vw")).isEqualTo(Answer.NO);
    }

    private Answer licensed(String day, String licensor, String licensee) {
        return PoolLicenses.over(view(day))
                .between(PartyRef.party(licensor), PartyRef.party(licensee))
                .answer();
    }

    @Test
    void endsTheLicenceOfWhoLeaves() {
        pool(",'term':{'kind':'PERPETUAL'}");
        joined("bmw", "LICENSEE", "2018-01-01");
        comes("agreement-left", "bmw", "LICENSEE", "2019-12-31");
        String grant = "'agreementId':'P','licensor':'nokia','licensee':'bmw','subject':{'kind':'ALL_PATENTS'}";
        history.history().add("license-granted", "{'grantId':'G1'," + grant + "}");
        history.history().add("license-granted", "{'grantId':'G2','survivesTermination':true," + grant + "}");
        assertThat(history.computed("2017-12-31", "grant:G1.inForce")).isEqualTo("NO");
        assertThat(history.computed("2018-01-01", "grant:G1.inForce")).isEqualTo("YES");
        assertThat(history.computed("2020-01-01", "grant:G1.inForce")).isEqualTo("NO");
        assertThat(history.computed("2020-01-01", "grant:G2.inForce")).isEqualTo("YES");
    }

    @Test
    void addsAndRemovesPartiesOfThePartnership() {
        FactRef self = FactRef.object("partnership", "p");
        history.history().add("partnership-party-added", "{'party':'hmd','on':'2018-01-01'}");
        history.history().add("partnership-party-removed", "{'party':'xiaomi','on':'2018-06'}");
        assertThat(PartnershipParties.on(view("2017-12-31"), self).possible()).containsExactly("nokia", "xiaomi");
        assertThat(PartnershipParties.on(view("2018-06-15"), self).certain()).containsExactly("nokia", "hmd");
        assertThat(PartnershipParties.on(view("2018-06-15"), self).possible())
                .containsExactlyInAnyOrder("nokia", "xiaomi", "hmd");
        assertThat(PartnershipParties.on(view("2018-07-01"), self).possible()).containsExactly("nokia", "hmd");
    }
}
