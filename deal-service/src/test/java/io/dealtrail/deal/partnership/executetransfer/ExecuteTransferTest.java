package io.dealtrail.deal.partnership.executetransfer;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an agreed transfer is executed. */
class ExecuteTransferTest {

    private static final String FIRST_OF_JULY = "{transferId:'T1', executedOn:'2017-07-01', sources:['release']}";

    @Test
    void recordsIt() {
        PartnershipStory.signed()
                .given(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}")
                .records("ExecuteTransfer", FIRST_OF_JULY, "patent-transfer-executed");
    }

    @Test
    void happensOnOneDay() {
        var executed = PartnershipStory.signed()
                .given(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}")
                .given("ExecuteTransfer", FIRST_OF_JULY);
        executed.changesNothing("ExecuteTransfer", FIRST_OF_JULY);
        executed.records(
                "ExecuteTransfer",
                "{transferId:'T1', executedOn:'2017-07-01', sources:['analyst']}",
                "patent-transfer-executed");
        executed.refuses(
                "ExecuteTransfer",
                "{transferId:'T1', executedOn:'2017-07-02', sources:['release']}",
                "DUPLICATE_TRANSFER");
    }

    @Test
    void waitsForTheClosing() {
        var conditional = PartnershipStory.signed()
                .given(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release'], conditionalOn:'agreement:A2.closing'}");
        conditional.refuses("ExecuteTransfer", FIRST_OF_JULY, "TRANSFER_BEFORE_CLOSING");
        conditional
                .given(
                        "AttestFact",
                        "{factRef:'agreement:A2.closing', source:'release', stance:'SUPPLEMENTS', claim:'2017-06-30'}")
                .records("ExecuteTransfer", FIRST_OF_JULY, "patent-transfer-executed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_TRANSFER | {transferId:'T9', executedOn:'2017-07-01', sources:['release']}
            MALFORMED | {transferId:'T1', sources:['release']}
            HAPPENED_IN_FUTURE | {transferId:'T1', executedOn:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {transferId:'T1', executedOn:'2017-07-01'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed()
                .given(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}")
                .refuses("ExecuteTransfer", data, code);
    }
}
