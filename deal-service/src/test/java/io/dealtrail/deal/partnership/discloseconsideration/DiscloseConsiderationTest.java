package io.dealtrail.deal.partnership.discloseconsideration;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a price becomes known. */
class DiscloseConsiderationTest {

    private static final String HUNDRED =
            "{considerationId:'C1', amount:{amount:'100',currency:'EUR'}, sources:['release']}";

    @Test
    void recordsIt() {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .records("DiscloseConsideration", HUNDRED, "consideration-disclosed");
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'PARTIALLY_DISCLOSED', sources:['release'], amount:{amount:'90',currency:'EUR'}}")
                .records("DiscloseConsideration", HUNDRED, "consideration-disclosed");
    }

    @Test
    void canBeSaidAgainButNotOtherwise() {
        var disclosed = PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given("DiscloseConsideration", HUNDRED);
        disclosed.changesNothing("DiscloseConsideration", HUNDRED);
        disclosed.refuses(
                "DiscloseConsideration",
                "{considerationId:'C1', amount:{amount:'101',currency:'EUR'}, sources:['release']}",
                "ALREADY_DISCLOSED");
        disclosed
                .on("2017-07-15")
                .records(
                        "DiscloseConsideration",
                        "{considerationId:'C1', amount:{amount:'100.00',currency:'EUR'}, sources:['article']}",
                        "consideration-disclosed");
    }

    @Test
    void isNoEstimateOfTheSameSource() {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .on("2017-07-15")
                .given(
                        "AttestFact",
                        "{factRef:'consideration:C1.amount', source:'article', stance:'ESTIMATES', claim:{amount:'100',currency:'EUR'}}")
                .refuses(
                        "DiscloseConsideration",
                        "{considerationId:'C1', amount:{amount:'100',currency:'EUR'}, sources:['article']}",
                        "ESTIMATE_NOT_TERM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_CONSIDERATION | {considerationId:'C9', amount:{amount:'1',currency:'EUR'}, sources:['release']}
            DISCLOSED_WITHOUT_AMOUNT | {considerationId:'C1', sources:['release']}
            ESTIMATE_NOT_TERM | {considerationId:'C1', amount:{amount:'1',currency:'EUR'}, sources:['analyst']}
            SOURCE_REQUIRED | {considerationId:'C1', amount:{amount:'1',currency:'EUR'}}
            ALREADY_DISCLOSED | {considerationId:'C2', amount:{amount:'1',currency:'EUR'}, sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'NONE_AGREED', sources:['release']}")
                .refuses("DiscloseConsideration", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PART_EXCEEDS_WHOLE | {considerationId:'C1', amount:{amount:'100.01',currency:'EUR'}, sources:['release']}
            """)
    void doesNotDiscloseMoreThanTheWhole(String code, String data) {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C0', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], amount:{amount:'100',currency:'EUR'}}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release'], partOf:'C0'}")
                .refuses("DiscloseConsideration", data, code);
    }
}
