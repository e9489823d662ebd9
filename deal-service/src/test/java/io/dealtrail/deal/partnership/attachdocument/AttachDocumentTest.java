package io.dealtrail.deal.partnership.attachdocument;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the text of an agreement is found. */
class AttachDocumentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {agreementId:'A2', title:'Exhibit 10.1', url:'https://example.org/a.htm', sha256:'0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a'}
            {agreementId:'A2', title:'Exhibit 10.1', url:'http://example.org/a.htm'}
            """)
    void recordsItOnce(String data) {
        told().records("AttachDocument", data, "document-attached");
        told().given("AttachDocument", data).changesNothing("AttachDocument", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {agreementId:'A2', title:'x', url:'example.org/a.htm'}
            MALFORMED | {agreementId:'A2', title:'x', url:'ftp://example.org/a.htm'}
            MALFORMED | {agreementId:'A2', title:'x', url:'https://example.org/a.htm', sha256:'0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0'}
            UNKNOWN_AGREEMENT | {agreementId:'A9', title:'x', url:'https://example.org/a.htm'}
            SOURCE_FROM_FUTURE | {agreementId:'A2', title:'x', url:'https://example.org/a.htm', sources:['later']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("AttachDocument", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.signed();
    }
}
