package io.dealtrail.facts;

import static io.dealtrail.facts.TitleStory.owners;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A patent has one title, whatever portfolios say that they have it. */
class DisputedTitleTest {

    private static final String PATENT = "US.7000000.B2";
    private static final String NUMBERED = "{'kind':'NUMBERED','patents':['US.7000000.B2']}";

    private static TitleStory twice() {
        return new TitleStory().defined("pa", "a", PATENT).defined("pb", "b", PATENT);
    }

    @Test
    void doesNotKnowTheOwnerWhereNoTransferExplainsBoth() {
        ChainOfTitle chain = twice().ofPatent(PATENT);
        assertThat(owners(chain, "2016-01-01")).isEqualTo("?");
        assertThat(chain.disputed()).isTrue();
        assertThat(twice().patentOn(PATENT, "2016-01-01").isUnverified()).isTrue();
    }

    @Test
    void beginsWithWhoPassedItToTheOther() {
        ChainOfTitle chain = twice().transfer("a", "b", "2016-01-01", NUMBERED).ofPatent(PATENT);
        assertThat(owners(chain, "2015-12-31")).isEqualTo("a");
        assertThat(owners(chain, "2016-01-01")).isEqualTo("b");
        assertThat(chain.disputed()).isFalse();
    }

    @Test
    void passesOnWithThePortfolioThatItCameInto() {
        TitleStory story = twice().transfer("a", "b", "2016-01-01", "{'kind':'PORTFOLIO','portfolioId':'pa'}")
                .transfer("b", "c", "2017-01-01", "{'kind':'PORTFOLIO','portfolioId':'pb'}")
                .transfer("b", "d", "2018-01-01", "{'kind':'PORTFOLIO','portfolioId':'pa'}");
        assertThat(owners(story.ofPatent(PATENT), "2016-01-01")).isEqualTo("b");
        assertThat(owners(story.ofPatent(PATENT), "2018-01-01")).isEqualTo("c");
        assertThat(owners(story.ofPortfolio("pa"), "2018-01-01")).isEqualTo("d");
    }

    @Test
    void beginsWithWhoSoldFirstWhereItWentBack() {
        ChainOfTitle chain =
                twice().transfer("a", "b", "2016-01-01", NUMBERED, "2017-01-01").ofPatent(PATENT);
        assertThat(owners(chain, "2015-12-31")).isEqualTo("a");
        assertThat(owners(chain, "2016-12-31")).isEqualTo("b");
        assertThat(owners(chain, "2017-01-01")).isEqualTo("a");
        assertThat(chain.disputed()).isFalse();
    }

    @Test
    void staysDisputedByAThirdOneButKnowsWhoGotIt() {
        ChainOfTitle chain = twice().defined("pc", "c", PATENT)
                .transfer("a", "b", "2016-01-01", NUMBERED)
                .ofPatent(PATENT);
        assertThat(owners(chain, "2015-12-31")).isEqualTo("?");
        assertThat(owners(chain, "2016-01-01")).isEqualTo("b");
        assertThat(chain.disputed()).isTrue();
    }

    @Test
    void isOneWhereBothPortfoliosAreOfOneHolder() {
        ChainOfTitle chain = new TitleStory()
                .defined("pa", "a", PATENT)
                .defined("pb", "a", PATENT)
                .ofPatent(PATENT);
        assertThat(owners(chain, "2016-01-01")).isEqualTo("a");
        assertThat(chain.disputed()).isFalse();
    }
}
