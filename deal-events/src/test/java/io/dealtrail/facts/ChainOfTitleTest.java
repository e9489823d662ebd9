package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.List;
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
        List<ComputedFact> facts =
                PortfolioTitle.of("p1", LocalDate.parse("2010-12-31"), List.of(whole), List.of(history.facts()));
        assertThat(facts)
                .extracting(fact -> fact.ref().field() + " " + fact.value())
                .containsExactly(
                        "encumbrances [{\"fact\":\"p/grant:G1\",\"kind\":\"LICENSE\",\"answer\":\"YES\"},"
                                + "{\"fact\":\"p/transfer:T1.retainedRights.R1\",\"kind\":\"RETAINED_RIGHT\",\"answer\":\"YES\"}]",
                        "legalOwner \"xiaomi\"",
                        "publiclyRecorded \"NO\"");
        assertThat(PortfolioTitle.of("p1", LocalDate.parse("2011-01-02"), List.of(whole), List.of(history.facts()))
                        .getFirst()
                        .value())
                .hasSize(1);
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
