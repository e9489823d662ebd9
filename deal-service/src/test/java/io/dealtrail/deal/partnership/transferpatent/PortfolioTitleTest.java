package io.dealtrail.deal.partnership.transferpatent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.PatentTransferExecuted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may transfer portfolios, their parts and what is in them: rules 5, 30 and 31 over several aggregates. */
class PortfolioTitleTest {

    private static final String FIRST = "US.7654321.B2";
    private static final String SECOND = "US.7654322.B2";
    private static final String[] TRANSFERRED = {"patent-transfer-agreed", "patent-transfer-executed"};

    private static Others radio() {
        return new Others()
                .portfolio(
                        "radio",
                        "patent-portfolio-defined",
                        "'holder':'nokia','patents':['%s','%s']".formatted(FIRST, SECOND));
    }

    private static Story<?> amid(Others others) {
        return PartnershipStory.untold()
                .given("OpenPartnership", "{kind:'MULTILATERAL', parties:['nokia','xiaomi','hmd','microsoft']}")
                .amid(others);
    }

    private static String transfer(String id, String from, String to, String day, String assets) {
        return ("{transferId:'%s', transferors:['%s'], transferees:['%s'], executedOn:'%s', assets:%s,"
                        + " status:'EXECUTED', sources:['release']}")
                .formatted(id, from, to, day, assets);
    }

    private static String portfolio(String id) {
        return "{kind:'PORTFOLIO',portfolioId:'%s'}".formatted(id);
    }

    private static String numbered(String patent) {
        return "{kind:'NUMBERED',patents:['%s']}".formatted(patent);
    }

    private static boolean unverified(Story<?> story, String transfer) {
        return Boolean.TRUE.equals(((PatentTransferExecuted)
                        story.records("TransferPatent", transfer, TRANSFERRED).getLast())
                .ownershipUnverified());
    }

    @Test
    void refusesAPortfolioThatNobodyDefined() {
        amid(radio())
                .refuses(
                        "TransferPatent",
                        transfer("T1", "nokia", "xiaomi", "2016-04-01", portfolio("nowhere")),
                        "UNKNOWN_PORTFOLIO");
        amid(radio())
                .refuses(
                        "TransferPatent",
                        transfer("T1", "nokia", "xiaomi", "2016-04-01", portfolio("nowhere"))
                                .replace("EXECUTED", "AGREED")
                                .replace("executedOn:'2016-04-01', ", ""),
                        "UNKNOWN_PORTFOLIO");
    }

    @Test
    void leavesWithTheSellerWhatItKeptBack() {
        Story<?> sold = amid(radio())
                .given(
                        "TransferPatent",
                        transfer(
                                "T1",
                                "nokia",
                                "xiaomi",
                                "2016-04-01",
                                "{kind:'REMAINDER',portfolioId:'radio',exclude:['US.7654321.B1']}"));
        assertThat(unverified(sold, transfer("T2", "nokia", "hmd", "2016-05-01", numbered(FIRST))))
                .isFalse();
        sold.refuses(
                "TransferPatent",
                transfer("T2", "xiaomi", "hmd", "2016-05-01", numbered(FIRST)),
                "TRANSFERS_UNOWNED_ASSET");
        sold.refuses(
                "TransferPatent",
                transfer("T2", "nokia", "hmd", "2016-05-01", numbered(SECOND)),
                "TRANSFERS_UNOWNED_ASSET");
    }

    @Test
    void marksWhatMayHaveBeenKeptBack() {
        Story<?> sold = amid(radio())
                .given(
                        "TransferPatent",
                        transfer(
                                "T1",
                                "nokia",
                                "xiaomi",
                                "2016-04-01",
                                "{kind:'REMAINDER',portfolioId:'radio',exclude:['a few for phones']}"));
        assertThat(unverified(sold, transfer("T2", "nokia", "hmd", "2016-05-01", numbered(FIRST))))
                .isTrue();
        assertThat(unverified(sold, transfer("T2", "xiaomi", "hmd", "2016-05-01", numbered(FIRST))))
                .isTrue();
    }

    @Test
    void marksWhatTwoPortfoliosOfDifferentHoldersHave() {
        Others twice = radio().portfolio(
                        "other", "patent-portfolio-defined", "'holder':'hmd','patents':['%s']".formatted(FIRST));
        assertThat(unverified(amid(twice), transfer("T1", "nokia", "xiaomi", "2016-04-01", numbered(FIRST))))
                .isTrue();
        assertThat(unverified(amid(twice), transfer("T1", "nokia", "xiaomi", "2016-04-01", numbered(SECOND))))
                .isFalse();
    }

    @Nested
    class OncePartIsSplitOff {

        private static Others split() {
            return radio().portfolio(
                            "radio",
                            "portfolio-split",
                            "'on':'2016-01-01','into':[{'portfolioId':'radio-1','patents':['%s']}]".formatted(FIRST));
        }

        @Test
        void transfersThePartWithWhatIsInIt() {
            Story<?> sold = amid(split())
                    .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2016-04-01", portfolio("radio-1")));
            assertThat(unverified(sold, transfer("T2", "xiaomi", "hmd", "2016-05-01", numbered(FIRST))))
                    .isFalse();
            assertThat(unverified(sold, transfer("T2", "nokia", "hmd", "2016-05-01", portfolio("radio"))))
                    .isFalse();
            sold.refuses(
                    "TransferPatent",
                    transfer("T2", "nokia", "hmd", "2016-05-01", numbered(FIRST)),
                    "TRANSFERS_UNOWNED_ASSET");
            sold.refuses(
                    "TransferPatent",
                    transfer("T2", "nokia", "hmd", "2016-05-01", portfolio("radio-1")),
                    "TRANSFERS_UNOWNED_ASSET");
        }

        @Test
        void refusesThePartToWhoeverDoesNotOwnTheWhole() {
            amid(split())
                    .refuses(
                            "TransferPatent",
                            transfer("T1", "xiaomi", "hmd", "2016-04-01", portfolio("radio-1")),
                            "TRANSFERS_UNOWNED_ASSET");
        }
    }

    @Nested
    class WhenTitleGoesBack {

        private static Story<?> soldOn() {
            return amid(radio())
                    .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2016-04-01", numbered(FIRST)))
                    .given("TransferPatent", transfer("T2", "xiaomi", "hmd", "2016-06-01", numbered(FIRST)));
        }

        private static String reversed(String id, String day) {
            return "{transferId:'%s', on:'%s', reason:'void', sources:['release']}".formatted(id, day);
        }

        @Test
        void refusesItFromWhoeverPassesItOnLater() {
            Refusal refusal =
                    soldOn().refuses("ReverseTransfer", reversed("T1", "2016-05-01"), "TRANSFERS_UNOWNED_ASSET");
            assertThat(refusal.detail()).contains("xiaomi passes it to hmd later");
            assertThat(refusal.conflictingEventId()).isNotNull();
        }

        @Test
        void refusesItFromWhoeverHasItNoMore() {
            soldOn().refuses("ReverseTransfer", reversed("T1", "2016-07-01"), "TRANSFERS_UNOWNED_ASSET");
        }

        @Test
        void takesItFromWhoeverHasIt() {
            soldOn().records("ReverseTransfer", reversed("T2", "2016-07-01"), "patent-transfer-reversed");
            soldOn().given("ReverseTransfer", reversed("T2", "2016-07-01"))
                    .records("ReverseTransfer", reversed("T1", "2016-08-01"), "patent-transfer-reversed");
        }

        @Test
        void takesItFromAnotherSourceToo() {
            soldOn().given("ReverseTransfer", reversed("T2", "2016-07-01"))
                    .records(
                            "ReverseTransfer",
                            reversed("T2", "2016-07-01").replace("release", "analyst"),
                            "patent-transfer-reversed");
        }

        @Test
        void asksNobodyWhereItNeverPassed() {
            String agreed = transfer("T1", "nokia", "xiaomi", "2016-04-01", numbered(FIRST))
                    .replace("EXECUTED", "AGREED")
                    .replace("executedOn:'2016-04-01', ", "");
            amid(radio())
                    .given("TransferPatent", agreed)
                    .records("ReverseTransfer", reversed("T1", "2016-07-01"), "patent-transfer-reversed");
        }

        @Test
        void takesItOnTheDayBeforeForDateLines() {
            amid(radio())
                    .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2016-04-02", numbered(FIRST)))
                    .records("ReverseTransfer", reversed("T1", "2016-04-01"), "patent-transfer-reversed");
        }
    }
}
