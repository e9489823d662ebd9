package io.dealtrail.deal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deal of Nokia and Xiaomi of 2017: all that is recorded of the partnership, and what must be refused afterwards. */
class SeedStoryTest {

    private static Story<Partnership> told() {
        Story<Partnership> story = PartnershipStory.signed()
                .given(
                        "GrantCrossLicense",
                        "{agreementId:'A2', crossLicenseId:'X1', grants:[{licensor:'nokia',licensee:'xiaomi'},"
                                + "{licensor:'xiaomi',licensee:'nokia'}], subject:{kind:'SEP_SET',standards:['CELLULAR'],"
                                + "detail:'NOT_SPECIFIED'}, exclusivity:'NON_EXCLUSIVE', territory:'NOT_SPECIFIED',"
                                + " sources:['release']}")
                .given(
                        "TransferPatent",
                        "{agreementId:'A2', transferId:'T1', transferors:['nokia'], transferees:['xiaomi'],"
                                + " assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}},"
                                + " conveyance:'ASSIGNMENT', status:'AGREED', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{agreementId:'A2', considerationId:'C1', forRef:'T1', kind:'PURCHASE_PRICE',"
                                + " disclosure:'UNDISCLOSED', payers:['xiaomi'], payees:['nokia'], sources:['release']}")
                .given(
                        "AddCollaborationArea",
                        "{agreementId:'A1', areaId:'net-infra', level:'COMMITTED', name:'Network infrastructure',"
                                + " roles:{nokia:'SUPPLIER',xiaomi:'CUSTOMER'}, sources:['release']}");
        for (String area : List.of("optical-dci", "ip-routing-fp4", "dc-fabric")) {
            story.given(
                    "AddCollaborationArea",
                    "{agreementId:'A1', areaId:'" + area + "', level:'COMMITTED', name:'" + area
                            + "', roles:{}, sources:['release']}");
        }
        for (String area : List.of("iot", "ar-vr", "ai")) {
            story.given(
                    "AddCollaborationArea",
                    "{agreementId:'A1', areaId:'" + area + "', level:'EXPLORATORY', name:'" + area
                            + "', listIsOpen:true, sources:['release']}");
        }
        return story.given(
                        "RecordRelatedDeal",
                        "{relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft',"
                                + " scope:'mobile business', sources:['release']}")
                .given(
                        "RecordRelatedDeal",
                        "{relatedDealId:'R2', subject:'nokia', relation:'EXCLUSIVE_BRAND_LICENCE_TO', object:'hmd',"
                                + " scope:'Nokia brand', sources:['release']}")
                .on("2017-07-16")
                .given(
                        "AttestFact",
                        "{factRef:'area:iot.level', source:'article', claim:'COMMITTED', stance:'CONTRADICTS'}")
                .on("2017-07-28")
                .given(
                        "AttestFact",
                        "{factRef:'agreement:A2.revenueFrom', source:'article', claim:'2017-36', stance:'SUPPLEMENTS'}");
    }

    @Test
    void isRecordedAsTheArticleTellsIt() {
        told().records(
                        "AttestFact",
                        "{factRef:'partnership:nokia-xiaomi.focus', source:'article', stance:'SUPPLEMENTS',"
                                + " claim:'ecosystem rather than smartphones'}",
                        "fact-attested");
        assertThat(told().eventIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNDISCLOSED_WITH_AMOUNT      | AgreeConsideration       | {considerationId:'C9', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', amount:{amount:'1',currency:'EUR'}, sources:['release']}
            NOT_A_PARTY                  | GrantLicense             | {grantId:'G9', agreementId:'A2', licensor:'hmd', licensee:'xiaomi', subject:{kind:'SEP_SET',standards:['CELLULAR']}, exclusivity:'NON_EXCLUSIVE', sources:['release']}
            CROSS_LICENSE_NOT_RECIPROCAL | GrantCrossLicense        | {crossLicenseId:'X9', agreementId:'A2', subject:{kind:'SEP_SET',standards:['CELLULAR']}, grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'nokia',licensee:'xiaomi',field:{include:['PHONES']}}], sources:['release']}
            PROMOTION_WITHOUT_EVIDENCE   | PromoteCollaborationArea | {areaId:'iot'}
            DUPLICATE_AGREEMENT          | SignAgreement            | {agreementId:'A1', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', sources:['release']}
            TRANSFER_TO_SELF             | TransferPatent           | {transferId:'T9', agreementId:'A2', transferors:['nokia'], transferees:['nokia'], assets:{kind:'PORTFOLIO',count:{qualifier:'UNKNOWN',unit:'PATENT_ASSETS'}}, conveyance:'ASSIGNMENT', status:'AGREED', sources:['release']}
            SOURCE_REQUIRED              | AddCollaborationArea     | {areaId:'quantum', agreementId:'A1', name:'Quantum networking', level:'EXPLORATORY'}
            MENTION_CANNOT_ACT           | SignAgreement            | {agreementId:'A3', types:['SUPPLY'], parties:['nokia',{mention:'Foxconn'}], announcedOn:'2017-07-05', sources:['release']}
            CORRECTION_NO_CHANGE         | CorrectFact              | {factRef:'area:iot.level', from:'EXPLORATORY', to:'EXPLORATORY', reason:'none'}
            HAS_DEPENDANTS               | RetractFact              | {factRef:'agreement:A2', reason:'test'}
            """)
    void refusesWhatContradictsIt(String code, String command, String data) {
        told().refuses(command, data, code);
    }
}
