package io.dealtrail.deal.portfolio;

import io.dealtrail.deal.story.Others;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a portfolio is defined, changed and split, and what becomes known of it. */
class PatentPortfolioTest {

    private static final String RADIO =
            "{holder:'nokia', counts:[{value:1500,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}],"
                    + " patents:['EP.1000000.B1','US.7654321.B2'], sources:['release']}";

    @Nested
    class WhenDefined {

        @Test
        void isDefinedOnce() {
            PortfolioStory.untold().records("DefinePatentPortfolio", RADIO, "patent-portfolio-defined");
            PortfolioStory.defined().changesNothing("DefinePatentPortfolio", RADIO);
            PortfolioStory.defined()
                    .refuses("DefinePatentPortfolio", "{holder:'xiaomi', sources:['release']}", "DUPLICATE_PORTFOLIO");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                MALFORMED | {sources:['release']}
                MALFORMED | {holder:'nokia', offices:['QQ'], sources:['release']}
                MALFORMED | {holder:'nokia', partOf:'nokia-radio', sources:['release']}
                UNKNOWN_PORTFOLIO | {holder:'nokia', partOf:'nowhere', sources:['release']}
                UNKNOWN_PARTY | {holder:'nobody', sources:['release']}
                SOURCE_REQUIRED | {holder:'nokia'}
                RUMOUR_CANNOT_CHANGE_STATE | {holder:'nokia', sources:['rumour']}
                DATE_ORDER | {holder:'nokia', heldSince:'2016-05-01', asOf:'2016-04-01', sources:['release']}
                HAPPENED_IN_FUTURE | {holder:'nokia', asOf:'2017-07-08', sources:['release']}
                DUPLICATE_ASSET | {holder:'nokia', patents:['EP.1000000.B1','EP.1000000.A1'], sources:['release']}
                COUNT_BREAKDOWN_MISMATCH | {holder:'nokia', counts:[{value:19,qualifier:'EXACT',unit:'FAMILIES'},{value:31,qualifier:'EXACT',unit:'FAMILIES'}], sources:['release']}
                COUNT_BREAKDOWN_MISMATCH | {holder:'nokia', counts:[{value:10,qualifier:'EXACT',unit:'GRANTED_PATENTS'},{value:5,qualifier:'EXACT',unit:'APPLICATIONS'},{value:16,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}], sources:['release']}
                """)
        void refusesWhatBreaksARule(String code, String data) {
            PortfolioStory.untold().refuses("DefinePatentPortfolio", data, code);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {holder:{mention:'Kodak'}, sources:['release']}
                {holder:'nokia', heldSince:'2016-05', asOf:'2016-05-01', offices:['EP','CN'], sources:['release']}
                {holder:'nokia', counts:[{value:1000,qualifier:'AT_LEAST',unit:'FAMILIES'},{value:1500,qualifier:'APPROX',unit:'FAMILIES'}], sources:['release']}
                {holder:'nokia', counts:[{value:10,qualifier:'EXACT',unit:'GRANTED_PATENTS'},{value:5,qualifier:'EXACT',unit:'APPLICATIONS'},{value:15,qualifier:'APPROX',unit:'PATENTS_AND_APPLICATIONS'}], sources:['release']}
                """)
        void acceptsWhatIsOnlyPartlyKnown(String data) {
            PortfolioStory.untold().records("DefinePatentPortfolio", data, "patent-portfolio-defined");
        }
    }

    @Nested
    class AsAPartOfAnother {

        private static final String PART = "{holder:'nokia', partOf:'whole', sources:['release']}";

        private static Others whole() {
            return new Others().portfolio("whole", "patent-portfolio-defined", "'holder':'nokia'");
        }

        private static Others split() {
            return whole().portfolio(
                            "whole", "portfolio-split", "'on':'2016-01-01','into':[{'portfolioId':'nokia-radio'}]");
        }

        @Test
        void isDefinedBeforeAndAfterTheSplit() {
            PortfolioStory.untold().amid(whole()).records("DefinePatentPortfolio", PART, "patent-portfolio-defined");
            PortfolioStory.untold().amid(split()).records("DefinePatentPortfolio", PART, "patent-portfolio-defined");
        }

        @Test
        void isNoPartOfSomethingElse() {
            PortfolioStory.untold()
                    .amid(split())
                    .refuses("DefinePatentPortfolio", "{holder:'nokia', sources:['release']}", "DUPLICATE_PORTFOLIO");
            PortfolioStory.untold()
                    .amid(split().portfolio("other", "patent-portfolio-defined", "'holder':'nokia'"))
                    .refuses("DefinePatentPortfolio", PART.replace("whole", "other"), "DUPLICATE_PORTFOLIO");
        }

        @Test
        void isWhatTheWholeIsSplitInto() {
            String split = "{into:[{portfolioId:'part'}], on:'2016-01-01', sources:['release']}";
            Others part = new Others()
                    .portfolio("part", "patent-portfolio-defined", "'holder':'nokia','partOf':'nokia-radio'");
            PortfolioStory.defined().amid(part).records("SplitPortfolio", split, "portfolio-split");
            Others stranger = new Others().portfolio("part", "patent-portfolio-defined", "'holder':'nokia'");
            PortfolioStory.defined().amid(stranger).refuses("SplitPortfolio", split, "DUPLICATE_PORTFOLIO");
            Others elsewhere =
                    whole().portfolio("whole", "portfolio-split", "'on':'2016-01-01','into':[{'portfolioId':'part'}]");
            PortfolioStory.defined().amid(elsewhere).refuses("SplitPortfolio", split, "DUPLICATE_PORTFOLIO");
        }
    }

    @Nested
    class OnceDefined {

        @Test
        void takesPatentsInAndLetsThemGo() {
            PortfolioStory.defined()
                    .records("AddPatents", "{patents:['CN.101234567'], sources:['release']}", "patents-added");
            PortfolioStory.defined()
                    .records(
                            "RemovePatents",
                            "{patents:['EP.1000000'], on:'2017-01-01', sources:['release']}",
                            "patents-removed");
            PortfolioStory.defined()
                    .given("RemovePatents", "{patents:['EP.1000000'], sources:['release']}")
                    .on("2017-08-01")
                    .changesNothing("RemovePatents", "{patents:['EP.1000000'], sources:['release']}");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                AddPatents | MALFORMED | {patents:[], sources:['release']}
                AddPatents | SOURCE_REQUIRED | {patents:['CN.101234567']}
                AddPatents | HAPPENED_IN_FUTURE | {patents:['CN.101234567'], on:'2017-07-08', sources:['release']}
                AddPatents | DUPLICATE_ASSET | {patents:['CN.101234567','CN.101234567'], sources:['release']}
                RemovePatents | UNKNOWN_FACT | {patents:['CN.101234567'], sources:['release']}
                SplitPortfolio | SPLIT_EXCEEDS_WHOLE | {into:[{portfolioId:'p2',counts:[{value:1501,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}]}], sources:['release']}
                SplitPortfolio | SPLIT_EXCEEDS_WHOLE | {into:[{portfolioId:'p2',counts:[{value:1000,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}]},{portfolioId:'p3',counts:[{value:501,qualifier:'AT_LEAST',unit:'PATENTS_AND_APPLICATIONS'}]}], sources:['release']}
                SplitPortfolio | SPLIT_EXCEEDS_WHOLE | {into:[{portfolioId:'p2',patents:['CN.101234567']}], sources:['release']}
                SplitPortfolio | DUPLICATE_ASSET | {into:[{portfolioId:'p2',patents:['EP.1000000']},{portfolioId:'p3',patents:['EP.1000000']}], sources:['release']}
                SplitPortfolio | DUPLICATE_PORTFOLIO | {into:[{portfolioId:'p2'},{portfolioId:'p2'}], sources:['release']}
                SplitPortfolio | MALFORMED | {into:[], sources:['release']}
                DeclareEssential | MALFORMED | {declarant:'nokia', standard:'LTE', kind:'SPECIFIC', sources:['release']}
                DeclareEssential | HAPPENED_IN_FUTURE | {declarant:'nokia', standard:'LTE', kind:'GENERAL', signedOn:'2017-07-08', sources:['release']}
                DeclareEssential | DATE_ORDER | {declarant:'nokia', standard:'LTE', kind:'GENERAL', signedOn:'2017-07-01', publishedOn:'2017-06-01', sources:['release']}
                """)
        void refusesWhatBreaksARule(String command, String code, String data) {
            PortfolioStory.defined().refuses(command, data, code);
        }

        @Test
        void isSplitUpToItsWhole() {
            String first =
                    "{into:[{portfolioId:'p2',counts:[{value:1000,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}],patents:['EP.1000000']}], on:'2017-06-30', sources:['release']}";
            var split = PortfolioStory.defined().given("SplitPortfolio", first);
            split.changesNothing("SplitPortfolio", first);
            split.records(
                    "SplitPortfolio",
                    "{into:[{portfolioId:'p3',counts:[{value:500,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}]}], sources:['release']}",
                    "portfolio-split");
            split.refuses(
                    "SplitPortfolio",
                    "{into:[{portfolioId:'p3',counts:[{value:501,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}]}], sources:['release']}",
                    "SPLIT_EXCEEDS_WHOLE");
            split.refuses("SplitPortfolio", "{into:[{portfolioId:'p2'}], sources:['release']}", "DUPLICATE_PORTFOLIO");
        }

        @Test
        void isDeclaredEssential() {
            String declaration =
                    "{declarant:'nokia', standard:'3GPP TS 36.211', kind:'GENERAL', reciprocity:true, signedOn:'2008-12', sources:['release']}";
            PortfolioStory.defined().records("DeclareEssential", declaration, "essentiality-declared");
            PortfolioStory.defined()
                    .given("DeclareEssential", declaration)
                    .changesNothing("DeclareEssential", declaration);
        }

        @Test
        void isCorrectedAttestedResolvedAndRetracted() {
            PortfolioStory.defined()
                    .records(
                            "CorrectFact",
                            "{factRef:'portfolio:nokia-radio.holder', from:'nokia', to:'microsoft', reason:'misread'}",
                            "fact-corrected");
            PortfolioStory.defined()
                    .given(
                            "AttestFact",
                            "{factRef:'portfolio:nokia-radio.holder', source:'analyst', stance:'CONTRADICTS', claim:'hmd'}")
                    .records(
                            "ResolveConflict",
                            "{factRef:'portfolio:nokia-radio.holder', chosenSource:'analyst', rationale:'newer'}",
                            "conflict-resolved");
            PortfolioStory.defined()
                    .given("AddPatents", "{patents:['CN.101234567'], sources:['release']}")
                    .refuses("RetractFact", "{factRef:'portfolio:nokia-radio', reason:'never'}", "HAS_DEPENDANTS");
            PortfolioStory.defined()
                    .given("RetractFact", "{factRef:'portfolio:nokia-radio', reason:'never'}")
                    .refuses("AddPatents", "{patents:['CN.101234567'], sources:['release']}", "UNKNOWN_PORTFOLIO");
        }
    }
}
