package io.dealtrail.facts;

import static io.dealtrail.facts.TitleStory.owners;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of title to parts of portfolios, and to what is in them. */
class TitleOfPartsTest {

    private static final String WHOLE = "{'kind':'PORTFOLIO','portfolioId':'pg'}";
    private static final String PART = "{'kind':'PORTFOLIO','portfolioId':'pg-1'}";
    private static final String FIRST = "US.7000000.B2";
    private static final String SECOND = "US.7000001.B2";
    private static final String THIRD = "US.7000002.B2";

    private static TitleStory defined() {
        return new TitleStory().defined("pg", "a", FIRST, SECOND, THIRD);
    }

    @Nested
    class OnceSplitOff {

        private static TitleStory split() {
            return defined().transfer("a", "b", "2012-01-01", WHOLE).split("pg", "pg-1", "2014-01-01", FIRST);
        }

        @Test
        void inheritsTheChainOfTheWholeUpToThen() {
            ChainOfTitle part = split().transfer("b", "d", "2015-01-01", WHOLE).ofPortfolio("pg-1");
            assertThat(owners(part, "2011-12-31")).isEqualTo("a");
            assertThat(owners(part, "2012-01-01")).isEqualTo("b");
            assertThat(owners(part, "2015-01-01")).isEqualTo("b");
        }

        @Test
        void passesWithWhatIsInIt() {
            TitleStory story = split().transfer("b", "c", "2015-01-01", PART);
            assertThat(owners(story.ofPortfolio("pg-1"), "2015-01-01")).isEqualTo("c");
            assertThat(owners(story.ofPatent("US.7000000"), "2014-12-31")).isEqualTo("b");
            assertThat(owners(story.ofPatent(FIRST), "2015-01-01")).isEqualTo("c");
            assertThat(owners(story.ofPatent(SECOND), "2015-01-01")).isEqualTo("b");
            assertThat(owners(story.ofPortfolio("pg"), "2015-01-01")).isEqualTo("b");
        }

        @Test
        void hasItsPatentsFromTheDayOfTheSplit() {
            TitleStory story = split();
            assertThat(story.patentOn(FIRST, "2013-12-31").portfolioIds()).containsExactly("pg");
            assertThat(story.patentOn(FIRST, "2014-01-01").portfolioIds()).containsExactly("pg-1");
            assertThat(story.patentOn(SECOND, "2014-01-01").portfolioIds()).containsExactly("pg");
        }

        @Test
        void isSplitAgainOnceItIsDefined() {
            TitleStory story = split().portfolio("pg-1", "patent-portfolio-defined", "'holder':'a','partOf':'pg'")
                    .split("pg-1", "pg-1-1", "2016-01-01", FIRST)
                    .transfer("b", "c", "2017-01-01", "{'kind':'PORTFOLIO','portfolioId':'pg-1-1'}");
            assertThat(owners(story.ofPatent(FIRST), "2017-01-01")).isEqualTo("c");
            assertThat(owners(story.ofPatent(FIRST), "2012-01-01")).isEqualTo("b");
            assertThat(owners(story.ofPortfolio("pg-1"), "2017-01-01")).isEqualTo("b");
        }

        @Test
        void hadItsPatentsAllAlongWhereTheWholeDoesNotListThem() {
            TitleStory story = new TitleStory()
                    .portfolio("pg", "patent-portfolio-defined", "'holder':'a'")
                    .transfer("a", "b", "2012-01-01", WHOLE)
                    .split("pg", "pg-1", "2014-01-01", FIRST);
            assertThat(owners(story.ofPatent(FIRST), "2011-12-31")).isEqualTo("a");
            assertThat(owners(story.ofPatent(FIRST), "2013-12-31")).isEqualTo("b");
        }

        @Test
        void losesWhatIsTakenOutOfIt() {
            TitleStory story = split().portfolio("pg-1", "patent-portfolio-defined", "'holder':'a','partOf':'pg'")
                    .portfolio("pg-1", "patents-removed", "'on':'2014-06-01','patents':['" + FIRST + "']")
                    .transfer("b", "c", "2015-01-01", PART);
            assertThat(owners(story.ofPatent(FIRST), "2015-01-01")).isEqualTo("b");
            assertThat(story.patentOn(FIRST, "2014-06-01").portfolioIds()).isEmpty();
        }
    }

    @Nested
    class WhereSomethingIsKeptBack {

        private static String remainder(String keptBack) {
            return "{'kind':'REMAINDER','portfolioId':'pg','exclude':['%s']}".formatted(keptBack);
        }

        @Test
        void leavesAPatentThatIsNamed() {
            TitleStory story = defined().transfer("a", "b", "2016-04-01", remainder("US.7000000.B1"));
            assertThat(owners(story.ofPatent(FIRST), "2016-04-01")).isEqualTo("a");
            assertThat(owners(story.ofPatent(SECOND), "2016-04-01")).isEqualTo("b");
            assertThat(owners(story.ofPortfolio("pg"), "2016-04-01")).isEqualTo("b");
        }

        @Test
        void leavesAPartAndWhatIsInIt() {
            TitleStory story = defined()
                    .portfolio(
                            "pg-1",
                            "patent-portfolio-defined",
                            "'holder':'a','partOf':'pg','patents':['" + FIRST + "']")
                    .transfer("a", "b", "2016-04-01", remainder("pg-1"));
            assertThat(owners(story.ofPortfolio("pg-1"), "2016-04-01")).isEqualTo("a");
            assertThat(owners(story.ofPatent(FIRST), "2016-04-01")).isEqualTo("a");
            assertThat(owners(story.ofPatent(SECOND), "2016-04-01")).isEqualTo("b");
        }

        @Test
        void leavesAPartThatIsSplitOffLater() {
            TitleStory story = defined()
                    .transfer("a", "b", "2016-04-01", remainder("pg-1"))
                    .split("pg", "pg-1", "2016-05-01", FIRST);
            assertThat(owners(story.ofPortfolio("pg-1"), "2016-06-01")).isEqualTo("a");
            assertThat(owners(story.ofPatent(FIRST), "2016-06-01")).isEqualTo("a");
            assertThat(owners(story.ofPatent(SECOND), "2016-06-01")).isEqualTo("b");
        }

        @Test
        void doesNotKnowWhatWordsMeanUntilSomebodySaysMore() {
            TitleStory story = defined()
                    .transfer("a", "b", "2016-04-01", remainder("some radio patents"))
                    .transfer("b", "c", "2017-01-01", "{'kind':'NUMBERED','patents':['" + FIRST + "']}");
            assertThat(owners(story.ofPatent(FIRST), "2016-03-31")).isEqualTo("a");
            assertThat(owners(story.ofPatent(FIRST), "2016-04-01")).isEqualTo("?");
            assertThat(owners(story.ofPatent(FIRST), "2017-01-01")).isEqualTo("c");
            assertThat(owners(story.ofPatent(SECOND), "2017-01-01")).isEqualTo("?");
            assertThat(owners(story.ofPortfolio("pg"), "2016-04-01")).isEqualTo("b");
        }
    }

    @Test
    void doesNotPassWithThePortfolioWhatWentItsOwnWayBefore() {
        TitleStory story = defined()
                .transfer("a", "c", "2015-01-01", "{'kind':'NUMBERED','patents':['" + FIRST + "']}")
                .transfer("a", "b", "2016-01-01", WHOLE);
        assertThat(owners(story.ofPatent(FIRST), "2016-01-01")).isEqualTo("c");
        assertThat(owners(story.ofPatent(SECOND), "2016-01-01")).isEqualTo("b");
    }

    @Test
    void passesWithThePortfolioWhoeverOfTheGroupSellsIt() {
        TitleStory story = defined().transfer("a-sub", "b", "2016-01-01", WHOLE);
        assertThat(owners(story.ofPatent(FIRST), "2016-01-01")).isEqualTo("b");
    }
}
