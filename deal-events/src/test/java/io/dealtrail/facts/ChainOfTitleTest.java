package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who owned a patent or a portfolio on a day, gathered over partnerships and portfolios. */
class ChainOfTitleTest {

    private static final PatentRef PATENT = PatentRef.parse("US.7654321");

    private final Facts whole = portfolio(
            "patent-portfolio-defined",
            "{'portfolioId':'p1','holder':'nokia','patents':['US.7654321.B2'],'sources':['s1']}",
            "portfolio-split",
            "{'portfolioId':'p1','into':[{'portfolioId':'p2'}],'on':'2012-06-01','sources':['s1']}");
    private final Facts part = portfolio(
            "patent-portfolio-defined", "{'portfolioId':'p2','holder':'nokia','partOf':'p1','sources':['s1']}");

    @Test
    void beginsWithTheFirstHolderInTheOpenPast() {
        ChainOfTitle chain = ChainOfTitle.ofPortfolio("p1", List.of(whole), List.of());
        assertThat(owners(chain, "1990-01-01")).containsExactly("nokia");
        assertThat(ChainOfTitle.ofPortfolio("p9", List.of(whole), List.of()).ownersOn(LocalDate.EPOCH))
                .isEmpty();
    }

    @Test
    void passesAPortfolioWithItsPatentsAndItsLaterParts() {
        Facts deal = deal("p1", "2010-05-01");
        assertThat(owners(ChainOfTitle.ofPortfolio("p1", List.of(whole), List.of(deal)), "2010-04-30"))
                .containsExactly("nokia");
        assertThat(owners(ChainOfTitle.ofPatent(PATENT, List.of(whole), List.of(deal)), "2010-05-01"))
                .containsExactly("xiaomi");
        assertThat(owners(ChainOfTitle.ofPortfolio("p2", List.of(part, whole), List.of(deal)), "2013-01-01"))
                .containsExactly("xiaomi");
    }

    @Test
    void knowsAPartThatNobodyDefinedFromItsWhole() {
        Facts split = portfolio(
                "patent-portfolio-defined",
                "{'portfolioId':'p1','holder':'nokia','sources':['s1']}",
                "portfolio-split",
                "{'portfolioId':'p1','into':[{'portfolioId':'p3','patents':['US.7654321.B2']}],'on':'2012-06-01','sources':['s1']}");
        Facts deal = deal("p3", "2014-05-01");
        ChainOfTitle part = ChainOfTitle.ofPortfolio("p3", List.of(split), List.of(deal));
        assertThat(owners(part, "2013-01-01")).containsExactly("nokia");
        assertThat(owners(part, "2014-05-01")).containsExactly("xiaomi");
        TitleOnDay patent = TitleOnDay.ofPatent(PATENT, LocalDate.parse("2014-05-01"), List.of(split), List.of(deal));
        assertThat(owners(patent.chain(), "2014-04-30")).containsExactly("nokia");
        assertThat(owners(patent.chain(), "2014-05-01")).containsExactly("xiaomi");
        assertThat(patent.portfolioIds()).containsExactly("p3");
    }

    @Test
    void leavesApartWhatWasSplitOffBefore() {
        ChainOfTitle chain = ChainOfTitle.ofPortfolio("p2", List.of(part, whole), List.of(deal("p1", "2014-05-01")));
        assertThat(owners(chain, "2015-01-01")).containsExactly("nokia");
    }

    @Test
    void doesNotKnowTheOwnerWhileTitleMayJustHavePassed() {
        ChainOfTitle chain = ChainOfTitle.ofPortfolio("p1", List.of(whole), List.of(deal("p1", "2010")));
        assertThat(chain.ownersOn(LocalDate.parse("2010-06-01"))).isEmpty();
        assertThat(owners(chain, "2010-12-31")).containsExactly("xiaomi");
    }

    @Test
    void tellsTheOwnerAndWhatWeighsOnThePortfolio() {
        History history = transferred("p1", "2010-05-01");
        history.add(
                "right-retained",
                "{'rightId':'R1','transferId':'T1','holder':'nokia','what':'licence back','sources':['s1']}");
        history.add(
                "agreement-signed",
                "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'signedOn':'2009-01-01','sources':['s1']}");
        history.add(
                "license-granted",
                "{'grantId':'G1','agreementId':'A1','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'PORTFOLIO','portfolioId':'p1'},'from':'2009-01-01','term':'PERPETUAL','sources':['s1']}");
        history.add("license-revoked", "{'grantId':'G1','on':'2011-01-01','sources':['s1']}");
        List<ComputedFact> facts = title("2010-12-31", whole, history);
        assertThat(facts)
                .extracting(fact -> fact.ref().field() + " " + fact.value())
                .containsExactly(
                        "encumbrances [{\"fact\":\"p/grant:G1\",\"kind\":\"LICENSE\",\"answer\":\"YES\"},"
                                + "{\"fact\":\"p/transfer:T1.retainedRights.R1\",\"kind\":\"RETAINED_RIGHT\",\"answer\":\"YES\"}]",
                        "legalOwner \"xiaomi\"",
                        "publiclyRecorded \"NO\"");
        assertThat(title("2011-01-02", whole, history).getFirst().value()).hasSize(1);
    }

    @Test
    void tellsWhatLiesOnAPatentItselfOrOnThePortfolioThatItIsIn() {
        Facts whole = portfolio(
                "patent-portfolio-defined",
                "{'portfolioId':'p1','holder':'nokia','patents':['US.7654321.B2'],'sources':['s1']}",
                "patents-removed",
                "{'portfolioId':'p1','patents':['US.7654321.B2'],'on':'2012-01-01','sources':['s1']}");
        History history = History.opened();
        history.add(
                "agreement-signed",
                "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'signedOn':'2009-01-01','sources':['s1']}");
        history.add(
                "license-granted",
                "{'grantId':'G1','agreementId':'A1','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'PORTFOLIO','portfolioId':'p1'},'from':'2009-01-01','term':'PERPETUAL','sources':['s1']}");
        history.add(
                "license-granted",
                "{'grantId':'G2','agreementId':'A1','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'NUMBERED','patents':['US.7654321.B1']},'from':'2010-01-01','term':'PERPETUAL','sources':['s1']}");
        history.add(
                "obligation-added",
                "{'obligationId':'O1','agreementId':'A1','kind':'NEGATIVE_COVENANT','promisors':['nokia'],'what':'no sale','concerns':['portfolio:p1'],'from':'2009-06-01','sources':['s1']}");

        assertThat(charges("2009-02-01", whole, history)).containsExactly("p/grant:G1");
        assertThat(charges("2011-01-01", whole, history))
                .containsExactly("p/grant:G1", "p/grant:G2", "p/obligation:O1");
        assertThat(charges("2012-01-01", whole, history)).containsExactly("p/grant:G2");
    }

    @Test
    void takesASecurityInterestAwayWithItsRelease() {
        History history = History.opened();
        conveyed(history, "T1", "SECURITY_INTEREST", "nokia", "bank", "2009-01-01");
        conveyed(history, "T2", "RELEASE", "xiaomi", "nokia", "2010-01-01");
        conveyed(history, "T3", "RELEASE", "bank", "nokia", "2011-05");

        assertThat(charges("2008-12-31", whole, history)).isEmpty();
        assertThat(charges("2011-04-30", whole, history)).containsExactly("p/transfer:T1");
        assertThat(charges("2011-05-15", whole, history)).containsExactly("p/transfer:T1");
        assertThat(charges("2011-06-01", whole, history)).isEmpty();
    }

    @Test
    void leavesASecurityInterestThatIsGivenAfterARelease() {
        History history = History.opened();
        conveyed(history, "T1", "RELEASE", "bank", "nokia", "2010-01-01");
        conveyed(history, "T2", "SECURITY_INTEREST", "nokia", "bank", "2011-01-01");

        assertThat(charges("2012-01-01", whole, history)).containsExactly("p/transfer:T2");
    }

    @Test
    void leavesTheEconomicOwnerWhereOnlyANameChanged() {
        History history = History.opened();
        conveyed(history, "T1", "NAME_CHANGE", "nokia", "networks", "2010-01-01");
        conveyed(history, "T2", "MERGER", "networks", "solutions", "2011-01-01");
        conveyed(history, "T3", "ASSIGNMENT", "solutions", "xiaomi", "2012-01-01");
        ChainOfTitle chain = ChainOfTitle.ofPortfolio("p1", List.of(whole), List.of(history.facts()));

        assertThat(owners(chain, "2011-06-01")).containsExactly("solutions");
        assertThat(chain.principalsOn(LocalDate.parse("2011-06-01"))).hasValue(Set.of(PartyRef.party("nokia")));
        assertThat(chain.principalsOn(LocalDate.parse("2012-01-01"))).hasValue(Set.of(PartyRef.party("xiaomi")));
    }

    private static void conveyed(History history, String id, String how, String from, String to, String day) {
        history.add(
                "patent-transfer-agreed",
                "{'transferId':'%s','conveyance':'%s','transferors':['%s'],'transferees':['%s'],'assets':{'kind':'PORTFOLIO','portfolioId':'p1'},'sources':['s1']}"
                        .formatted(id, how, from, to));
        history.add(
                "patent-transfer-executed",
                "{'transferId':'%s','executedOn':'%s','sources':['s1']}".formatted(id, day));
    }

    private static Stream<String> charges(String day, Facts whole, History history) {
        return TitleOnDay.ofPatent(PATENT, LocalDate.parse(day), List.of(whole), List.of(history.facts()))
                .encumbrances()
                .stream()
                .map(each -> each.fact().toString());
    }

    private static List<ComputedFact> title(String day, Facts whole, History history) {
        return PortfolioTitle.of(
                "p1", TitleOnDay.ofPortfolio("p1", LocalDate.parse(day), List.of(whole), List.of(history.facts())));
    }

    private static Facts deal(String portfolio, String day) {
        return transferred(portfolio, day).facts();
    }

    private static History transferred(String portfolio, String day) {
        History history = History.opened();
        history.add(
                "patent-transfer-agreed",
                "{'transferId':'T1','transferors':['nokia'],'transferees':['xiaomi'],'assets':{'kind':'PORTFOLIO','portfolioId':'"
                        + portfolio + "'},'sources':['s1']}");
        history.add("patent-transfer-executed", "{'transferId':'T1','executedOn':'" + day + "','sources':['s1']}");
        return history;
    }

    private static Facts portfolio(String... namesAndData) {
        Facts facts = Facts.none();
        for (int i = 0; i < namesAndData.length; i += 2) {
            facts = facts.with(new RecordedEvent(
                    new UUID(1, i), i, History.FIRST, History.event(namesAndData[i], namesAndData[i + 1])));
        }
        return facts;
    }

    private static Stream<String> owners(ChainOfTitle chain, String day) {
        return chain.ownersOn(LocalDate.parse(day)).orElseThrow().stream().map(owner -> String.valueOf(owner.party()));
    }
}
