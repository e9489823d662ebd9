package io.dealtrail.deal.partnership.recordpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.PaymentRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is paid. */
class RecordPaymentTest {

    @Test
    void numbersWhatIsPaid() {
        assertThat(
                        told().given(
                                        "RecordPayment",
                                        "{considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-04', sources:['release']}")
                                .recordsOne(
                                        "RecordPayment",
                                        "{considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-05', sources:['release']}"))
                .isInstanceOfSatisfying(
                        PaymentRecorded.class,
                        payment -> assertThat(payment.number()).isEqualTo(2));
    }

    @Test
    void belongsToTheTimeInWhichTheAgreementRan() {
        var ended = PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A3', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2014-01-01', effectiveTo:'2016-12-31', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C5', agreementId:'A3', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C6', agreementId:'A3', kind:'TERMINATION_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}");
        String paid =
                "{considerationId:'C5', amount:{amount:'40',currency:'EUR'}, on:'2016-12-31', sources:['release']}";
        ended.records("RecordPayment", paid, "payment-recorded");
        ended.refuses("RecordPayment", paid.replace("2016-12-31", "2017-01-02"), "AGREEMENT_TERMINAL");
        ended.records(
                "RecordPayment", paid.replace("2016-12-31", "2017-01-02").replace("C5", "C6"), "payment-recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-05', sources:['release']}
            {considerationId:'C2', amount:{amount:'0',currency:'USD'}, on:'2017', sources:['release']}
            {considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-06', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("RecordPayment", data, "payment-recorded");
        told().given("RecordPayment", data).changesNothing("RecordPayment", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {considerationId:'C3', amount:{amount:'40',currency:'EUR'}, sources:['release']}
            UNKNOWN_CONSIDERATION | {considerationId:'C9', amount:{amount:'40',currency:'EUR'}, on:'2017-07-05', sources:['release']}
            HAPPENED_IN_FUTURE | {considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-05'}
            RUMOUR_CANNOT_CHANGE_STATE | {considerationId:'C3', amount:{amount:'40',currency:'EUR'}, on:'2017-07-05', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("RecordPayment", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C3', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', amount:{amount:'100',currency:'EUR'}, sources:['release']}");
    }
}
