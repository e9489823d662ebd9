package io.dealtrail.deal.partnership.recordrumour;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is only rumoured. */
class RecordRumourTest {

    private static final String RUMOUR =
            "{rumourId:'R1', text:'they talk of a merger', about:'agreement:A9', claims:[{factRef:'agreement:A9.types', claim:['JOINT_VENTURE']}], sources:['rumour']}";

    @Test
    void recordsItOnceThoughNobodyStandsForIt() {
        told().records("RecordRumour", RUMOUR, "rumour-recorded");
        told().given("RecordRumour", RUMOUR).changesNothing("RecordRumour", RUMOUR);
    }

    @Test
    void recordsItOnceWhateverIdTheServiceMadeUp() {
        String made = RUMOUR.replace("R1", "0190b6c1-1111-7111-8111-111111111111");
        told().given("RecordRumour", made).changesNothing("RecordRumour", made.replace("c1-1", "c1-2"));
    }

    @Test
    void makesNothingKnown() {
        var told = told().given("RecordRumour", RUMOUR);
        told.refuses("StateNonMember", "{agreementId:'A9', party:'apple', sources:['release']}", "UNKNOWN_AGREEMENT");
        told.records(
                "SignAgreement",
                "{agreementId:'A9', types:['JOINT_VENTURE'], parties:['nokia','xiaomi'], signedOn:'2017-07-05', sources:['release']}",
                "agreement-signed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {rumourId:'R1', sources:['rumour']}
            MALFORMED | {rumourId:'R 1', text:'they talk', sources:['rumour']}
            DUPLICATE_RUMOUR | {rumourId:'R2', text:'they talk no more', sources:['rumour']}
            UNKNOWN_SOURCE | {rumourId:'R1', text:'they talk', sources:['nowhere']}
            SOURCE_REQUIRED | {rumourId:'R1', text:'they talk'}
            SOURCE_FROM_FUTURE | {rumourId:'R1', text:'they talk', sources:['later']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("RecordRumour", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "RecordRumour",
                        "{rumourId:'R2', text:'they talk', about:['nokia','apple'], sources:['rumour']}");
    }
}
