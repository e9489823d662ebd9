package io.dealtrail.deal.partnership.transferpatent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.events.PatentTransferExecuted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When patents are transferred. */
class TransferPatentTest {

    private static final String AGREED =
            "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}";
    private static final String EXECUTED =
            "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release'], executedOn:'2017-07-01'}";

    @Test
    void recordsAgreementAndExecution() {
        PartnershipStory.signed().records("TransferPatent", AGREED, "patent-transfer-agreed");
        PartnershipStory.signed()
                .records("TransferPatent", EXECUTED, "patent-transfer-agreed", "patent-transfer-executed");
    }

    @Test
    void boundsAnExecutionOfWhichNobodyStatesTheDay() {
        var events = PartnershipStory.signed()
                .records(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release']}",
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
        assertThat(((PatentTransferExecuted) events.getLast()).executedOn()).hasToString("../2017-07-05");
    }

    @Test
    void acceptsARepetition() {
        PartnershipStory.signed().given("TransferPatent", EXECUTED).changesNothing("TransferPatent", EXECUTED);
        PartnershipStory.signed().given("TransferPatent", EXECUTED).changesNothing("TransferPatent", AGREED);
        PartnershipStory.signed()
                .given(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release']}")
                .on("2017-08-01")
                .changesNothing(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release']}");
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        PartnershipStory.signed()
                .given("TransferPatent", AGREED)
                .refuses("TransferPatent", EXECUTED, "DUPLICATE_TRANSFER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {transferId:'T1', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            """)
    void mayStandAlone(String data) {
        PartnershipStory.opened().records("TransferPatent", data, "patent-transfer-agreed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {transferId:'T1', agreementId:'A2', transferors:['nokia'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            MALFORMED | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release'], executedOn:'2017-07-01'}
            UNKNOWN_AGREEMENT | {transferId:'T1', agreementId:'A9', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            TRANSFER_TO_SELF | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi','nokia'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            NOT_A_PARTY | {transferId:'T1', agreementId:'A2', transferors:['hmd'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            NOT_A_PARTY | {transferId:'T1', transferors:['hmd'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            MENTION_CANNOT_ACT | {transferId:'T1', agreementId:'A2', transferors:[{mention:'Foxconn'}], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            AGREEMENT_LACKS_TYPE | {transferId:'T1', agreementId:'A1', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}
            INTEREST_EXCEEDED | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release'], interest:'3/2'}
            HAPPENED_IN_FUTURE | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release'], executedOn:'2017-07-07'}
            TRANSFER_BEFORE_CLOSING | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release'], executedOn:'2017-07-01', conditionalOn:'agreement:A2.closing'}
            SOURCE_REQUIRED | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'AGREED'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed().refuses("TransferPatent", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AGREEMENT_TERMINAL | {transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release'], executedOn:'2015-01-02'}
            """)
    void refusesExecutionUnderAnAgreementThatHasEnded(String code, String data) {
        PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A2', types:['PATENT_PURCHASE'], parties:['nokia','xiaomi'], signedOn:'2010-01-01',"
                                + " effectiveFrom:'2010-01-01', term:{kind:'YEARS',n:5}, sources:['release']}")
                .refuses("TransferPatent", data, code);
    }

    @Test
    void mayRecordLaterWhatWasExecutedWhileTheAgreementRan() {
        PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A2', types:['PATENT_PURCHASE'], parties:['nokia','xiaomi'], signedOn:'2010-01-01',"
                                + " effectiveFrom:'2010-01-01', term:{kind:'YEARS',n:5}, sources:['release']}")
                .records(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED', sources:['release'], executedOn:'2015-01-01'}",
                        "patent-transfer-agreed",
                        "patent-transfer-executed");
    }
}
