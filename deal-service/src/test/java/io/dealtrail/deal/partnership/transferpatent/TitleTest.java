package io.dealtrail.deal.partnership.transferpatent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.terms.RelationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may transfer what: rules 30 and 31 as far as one partnership shows the chain of title. */
class TitleTest {

    private static final String PATENT =
            "assets:{kind:'NUMBERED',patents:['US.7654321.B2']}, status:'EXECUTED', sources:['release']}";

    @Test
    void marksATransferOfWhichTheChainIsNotKnown() {
        var events = opened().records(
                        "TransferPatent",
                        transfer("T1", "nokia", "xiaomi", "2010-05-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
        assertThat(((PatentTransferExecuted) events.getLast()).ownershipUnverified())
                .isTrue();
    }

    @Test
    void letsTheOwnerPassOnWhatWasPassedToIt() {
        var events = opened().given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .records(
                        "TransferPatent",
                        transfer("T2", "xiaomi", "hmd", "2010-05-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
        assertThat(((PatentTransferExecuted) events.getLast()).ownershipUnverified())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"nokia,2010-05-01", "nokia,2012-01-01", "hmd,2010-05-02", "nokia,2009-01-01"})
    void refusesWhatBelongsToSomebodyElse(String seller, String day) {
        opened().given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .refuses("TransferPatent", transfer("T2", seller, "microsoft", day), "TRANSFERS_UNOWNED_ASSET");
    }

    @Test
    void acceptsAnEarlierOwnerThatNobodyContradicts() {
        opened().given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .records(
                        "TransferPatent",
                        transfer("T2", "hmd", "nokia", "2009-05-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
    }

    @Test
    void judgesAnAgreedTransferWhenItIsExecuted() {
        opened().given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .given(
                        "TransferPatent",
                        "{transferId:'T2', transferors:['nokia'], transferees:['hmd'],"
                                + " assets:{kind:'NUMBERED',patents:['US.7654321']}, status:'AGREED', sources:['release']}")
                .refuses(
                        "ExecuteTransfer",
                        "{transferId:'T2', executedOn:'2011-01-01', sources:['release']}",
                        "TRANSFERS_UNOWNED_ASSET");
    }

    @Test
    void givesTitleBackByAReversal() {
        opened().given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .given("ReverseTransfer", "{transferId:'T1', on:'2011-05-01', reason:'void', sources:['release']}")
                .records(
                        "TransferPatent",
                        transfer("T2", "nokia", "hmd", "2012-01-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
    }

    @Test
    void leavesTitleWhereOnlyASecurityInterestPassed() {
        opened().given(
                        "TransferPatent",
                        transfer("T1", "nokia", "microsoft", "2010-05-01")
                                .replace("status", "conveyance:'SECURITY_INTEREST', status"))
                .given("TransferPatent", transfer("T2", "nokia", "xiaomi", "2011-05-01"))
                .refuses("TransferPatent", transfer("T3", "microsoft", "hmd", "2012-01-01"), "TRANSFERS_UNOWNED_ASSET");
    }

    @ParameterizedTest
    @CsvSource({"CONTROLLED,2009,", "GROUP_MEMBER,,2011-06-01"})
    void letsAMemberOfTheOwnersGroupPassItOn(RelationKind kind, String from, String to) {
        var events = opened().amid(new Others().relation("hmd", "xiaomi", kind, from, to))
                .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .records(
                        "TransferPatent",
                        transfer("T2", "hmd", "microsoft", "2011-06-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
        assertThat(((PatentTransferExecuted) events.getLast()).ownershipUnverified())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"STAKE,2009,", "CONTROLLED,2011-06-02,", "WHOLLY_OWNED,,2011-05-31"})
    void refusesWhoIsNotOfTheOwnersGroupOnTheDay(RelationKind kind, String from, String to) {
        opened().amid(new Others().relation("hmd", "xiaomi", kind, from, to))
                .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .refuses("TransferPatent", transfer("T2", "hmd", "microsoft", "2011-06-01"), "TRANSFERS_UNOWNED_ASSET");
    }

    @Test
    void marksATransferByWhoMayBeOfTheOwnersGroup() {
        var events = opened().amid(new Others().relation("hmd", "xiaomi", RelationKind.CONTROLLED, "2011", null))
                .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .records(
                        "TransferPatent",
                        transfer("T2", "hmd", "microsoft", "2011-06-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
        assertThat(((PatentTransferExecuted) events.getLast()).ownershipUnverified())
                .isTrue();
    }

    @Test
    void leavesTheRestWithWhoPassesOnlyAShare() {
        var half = opened().given("TransferPatent", share("T1", "nokia", "xiaomi", "2010-05-01", "1/2"));
        half.records(
                "TransferPatent",
                share("T2", "nokia", "hmd", "2011-05-01", "1/2"),
                "patent-transfer-agreed",
                "patent-transfer-executed");
        half.refuses("TransferPatent", share("T2", "nokia", "hmd", "2011-05-01", "2/3"), "INTEREST_EXCEEDED");
        half.refuses("TransferPatent", share("T2", "hmd", "nokia", "2011-05-01", "1/2"), "TRANSFERS_UNOWNED_ASSET");
        half.given("TransferPatent", share("T2", "nokia", "hmd", "2011-05-01", "1/2"))
                .refuses(
                        "TransferPatent",
                        share("T3", "nokia", "microsoft", "2012-05-01", "1/4"),
                        "TRANSFERS_UNOWNED_ASSET");
    }

    @Test
    void marksASaleBeforeTheChainThatIsKnown() {
        var events = opened().given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .given("TransferPatent", transfer("T2", "xiaomi", "hmd", "2010-07-01"))
                .records(
                        "TransferPatent",
                        transfer("T3", "xiaomi", "hmd", "2010-03-10"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
        assertThat(((PatentTransferExecuted) events.getLast()).ownershipUnverified())
                .isTrue();
    }

    @Test
    void takesADuplicateForTheOwner() {
        opened().amid(new Others().merger("hmd", "xiaomi"))
                .given("TransferPatent", transfer("T1", "nokia", "xiaomi", "2010-05-01"))
                .records(
                        "TransferPatent",
                        transfer("T2", "hmd", "microsoft", "2011-06-01"),
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
    }

    private static Story<?> opened() {
        return PartnershipStory.untold()
                .given("OpenPartnership", "{kind:'MULTILATERAL', parties:['nokia','xiaomi','hmd','microsoft']}");
    }

    private static String share(String id, String from, String to, String day, String interest) {
        return transfer(id, from, to, day).replace("status:", "interest:'" + interest + "', status:");
    }

    private static String transfer(String id, String from, String to, String day) {
        return "{transferId:'%s', transferors:['%s'], transferees:['%s'], executedOn:'%s', %s"
                .formatted(id, from, to, day, PATENT);
    }
}
