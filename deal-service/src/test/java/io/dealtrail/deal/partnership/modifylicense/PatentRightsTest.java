package io.dealtrail.deal.partnership.modifylicense;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of licences and transfers once they are granted or agreed. */
class PatentRightsTest {

    private static final String GRANT =
            "{grantId:'G1', agreementId:'A2', licensor:'nokia', licensee:'xiaomi', subject:{kind:'SEP_SET',standards:['CELLULAR']},"
                    + " territory:{include:['CN']}, from:'2017-07-05', sources:['release']}";
    private static final String TRANSFER =
            "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'],"
                    + " assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, status:'EXECUTED',"
                    + " executedOn:'2017-07-05', sources:['release']}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ModifyLicense | license-modified | {grantId:'G1', changes:[{factRef:'grant:G1.territory', from:{include:['CN']}, to:'WORLDWIDE'}], on:'2017-09-01', sources:['release']}
            ModifyLicense | license-modified | {grantId:'G1', changes:[{factRef:'grant:G1.subject.standards', from:['CELLULAR'], to:['CELLULAR','WIFI']}], sources:['release']}
            ModifyLicense | license-modified | {grantId:'G1', changes:[{factRef:'grant:G1.royaltyBearing', from:null, to:true}], on:'2017-09-01', sources:['release']}
            RevokeLicense | license-revoked | {grantId:'G1', on:'2017-09-01', reason:'not paid', sources:['release']}
            RetainRight | right-retained | {rightId:'R1', transferId:'T1', holder:'nokia', what:'licence back', sources:['release']}
            RetainRight | right-retained | {rightId:'R1', agreementId:'A2', holder:{mention:'a fund'}, what:'first refusal', until:'2027', sources:['release']}
            RecordPatentAssignment | patent-assignment-recorded | {transferId:'T1', office:'US', recordedOn:'2017-09-01', reference:'043953/0822', sources:['release']}
            RecordPatentAssignment | patent-assignment-recorded | {transferId:'T1', office:'US', recordedOn:'2017-07-04', sources:['release']}
            ReverseTransfer | patent-transfer-reversed | {transferId:'T1', on:'2017-09-01', reason:'void', sources:['release']}
            """)
    void recordsOnce(String command, String event, String data) {
        later().records(command, data, event);
        later().given(command, data).on("2017-10-02").changesNothing(command, data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ModifyLicense | MALFORMED | {grantId:'G1', changes:[], sources:['release']}
            ModifyLicense | MALFORMED | {grantId:'G1', changes:[{factRef:'grant:G2.territory', from:null, to:'WORLDWIDE'}], sources:['release']}
            ModifyLicense | MALFORMED | {grantId:'G1', changes:[{factRef:'grant:G1.agreementId', from:'A2', to:'A1'}], sources:['release']}
            ModifyLicense | MALFORMED | {grantId:'G1', changes:[{factRef:'grant:G1.territory', from:{include:['CN']}, to:'MARS'}], sources:['release']}
            ModifyLicense | UNKNOWN_GRANT | {grantId:'G9', changes:[{factRef:'grant:G9.territory', from:null, to:'WORLDWIDE'}], sources:['release']}
            ModifyLicense | CORRECTION_FROM_DIFFERS | {grantId:'G1', changes:[{factRef:'grant:G1.territory', from:'WORLDWIDE', to:'NOT_SPECIFIED'}], sources:['release']}
            ModifyLicense | CORRECTION_NO_CHANGE | {grantId:'G1', changes:[{factRef:'grant:G1.territory', from:{include:['CN']}, to:{include:['CN']}}], sources:['release']}
            ModifyLicense | SELF_LICENSE | {grantId:'G1', changes:[{factRef:'grant:G1.licensee', from:'xiaomi', to:'nokia'}], sources:['release']}
            ModifyLicense | HAPPENED_IN_FUTURE | {grantId:'G1', changes:[{factRef:'grant:G1.territory', from:{include:['CN']}, to:'WORLDWIDE'}], on:'2017-10-04', sources:['release']}
            ModifyLicense | SOURCE_REQUIRED | {grantId:'G1', changes:[{factRef:'grant:G1.territory', from:{include:['CN']}, to:'WORLDWIDE'}]}
            RevokeLicense | UNKNOWN_GRANT | {grantId:'G9', on:'2017-09-01', sources:['release']}
            RevokeLicense | HAPPENED_IN_FUTURE | {grantId:'G1', on:'2017-10-04', sources:['release']}
            RevokeLicense | DATE_ORDER | {grantId:'G1', on:'2017-07-03', sources:['release']}
            RetainRight | MALFORMED | {rightId:'R1', holder:'nokia', what:'licence back', sources:['release']}
            RetainRight | UNKNOWN_TRANSFER | {rightId:'R1', transferId:'T9', holder:'nokia', what:'licence back', sources:['release']}
            RetainRight | UNKNOWN_AGREEMENT | {rightId:'R1', agreementId:'A9', holder:'nokia', what:'licence back', sources:['release']}
            RetainRight | UNKNOWN_PARTY | {rightId:'R1', agreementId:'A2', holder:'nobody', what:'licence back', sources:['release']}
            RecordPatentAssignment | MALFORMED | {transferId:'T1', office:'QQ', recordedOn:'2017-09-01', sources:['release']}
            RecordPatentAssignment | UNKNOWN_TRANSFER | {transferId:'T9', office:'US', recordedOn:'2017-09-01', sources:['release']}
            RecordPatentAssignment | RECORDED_BEFORE_EXECUTED | {transferId:'T1', office:'US', recordedOn:'2017-07-03', sources:['release']}
            RecordPatentAssignment | HAPPENED_IN_FUTURE | {transferId:'T1', office:'US', recordedOn:'2017-10-04', sources:['release']}
            ReverseTransfer | UNKNOWN_TRANSFER | {transferId:'T9', on:'2017-09-01', reason:'void', sources:['release']}
            ReverseTransfer | DATE_ORDER | {transferId:'T1', on:'2017-07-03', reason:'void', sources:['release']}
            ReverseTransfer | HAPPENED_IN_FUTURE | {transferId:'T1', on:'2017-10-04', reason:'void', sources:['release']}
            """)
    void refusesWhatBreaksARule(String command, String code, String data) {
        later().refuses(command, data, code);
    }

    @Test
    void refusesAnotherDayForWhatHappenedOnce() {
        later().given("RevokeLicense", "{grantId:'G1', on:'2017-09-01', sources:['release']}")
                .refuses("RevokeLicense", "{grantId:'G1', on:'2017-09-02', sources:['article']}", "DUPLICATE_GRANT");
        later().given("ReverseTransfer", "{transferId:'T1', on:'2017-09-01', reason:'void', sources:['release']}")
                .refuses(
                        "ReverseTransfer",
                        "{transferId:'T1', on:'2017-09-02', reason:'void', sources:['article']}",
                        "DUPLICATE_TRANSFER");
        later().given(
                        "RecordPatentAssignment",
                        "{transferId:'T1', office:'US', recordedOn:'2017-09-01', reference:'1/2', sources:['release']}")
                .refuses(
                        "RecordPatentAssignment",
                        "{transferId:'T1', office:'US', recordedOn:'2017-09-02', reference:'1/2', sources:['release']}",
                        "DUPLICATE_TRANSFER");
        later().given(
                        "RetainRight",
                        "{rightId:'R1', transferId:'T1', holder:'nokia', what:'licence back', sources:['release']}")
                .refuses(
                        "RetainRight",
                        "{rightId:'R1', transferId:'T1', holder:'xiaomi', what:'licence back', sources:['release']}",
                        "DUPLICATE_RIGHT");
    }

    private static Story<?> later() {
        return PartnershipStory.signed()
                .given("GrantLicense", GRANT)
                .given("TransferPatent", TRANSFER)
                .on("2017-10-01");
    }
}
