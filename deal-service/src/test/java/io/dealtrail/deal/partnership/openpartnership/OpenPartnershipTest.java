package io.dealtrail.deal.partnership.openpartnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a partnership is opened. */
class OpenPartnershipTest {

    private static final String TWO = "{kind:'BILATERAL', name:'N-X', parties:['nokia','xiaomi']}";

    @Test
    void recordsIt() {
        PartnershipStory.untold().records("OpenPartnership", TWO, "partnership-opened");
    }

    @Test
    void acceptsARepetition() {
        PartnershipStory.untold().given("OpenPartnership", TWO).changesNothing("OpenPartnership", TWO);
    }

    @Test
    void acceptsARepetitionWhateverTheVersionAndTheTime() {
        PartnershipStory.untold()
                .given("OpenPartnership", TWO)
                .importing("2017-07-05", "2016-01-01")
                .expecting(7)
                .changesNothing("OpenPartnership", TWO);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        Refusal refusal = PartnershipStory.untold()
                .given("OpenPartnership", TWO)
                .refuses("OpenPartnership", "{kind:'POOL', parties:['nokia','xiaomi']}", "DUPLICATE_PARTNERSHIP");
        assertThat(refusal.conflictingEventId()).isNotNull();
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        Refusal refusal =
                PartnershipStory.untold().refuses("OpenPartnership", "{parties:['nokia','xiaomi']}", "MALFORMED");
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/kind");
    }

    @Test
    void namesTheFieldOfAnUnknownParty() {
        Refusal refusal = PartnershipStory.untold()
                .refuses("OpenPartnership", "{kind:'POOL', parties:['nokia','nobody']}", "UNKNOWN_PARTY");
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/parties/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TOO_FEW_PARTIES | {kind:'BILATERAL', parties:['nokia']}
            TOO_FEW_PARTIES | {kind:'BILATERAL'}
            TOO_FEW_PARTIES | {kind:'BILATERAL', parties:['nokia','nokia']}
            UNKNOWN_PARTY | {kind:'BILATERAL', parties:['nokia','xiaomi'], vehicle:'nobody'}
            UNKNOWN_SOURCE | {kind:'BILATERAL', parties:['nokia','xiaomi'], sources:['nothing']}
            SOURCE_FROM_FUTURE | {kind:'BILATERAL', parties:['nokia','xiaomi'], sources:['later']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.untold().refuses("OpenPartnership", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind:'BILATERAL', parties:['nokia','xiaomi'], sources:['tomorrow']}
            """)
    void allowsOneDayForTheDateLineOfASource(String data) {
        PartnershipStory.untold().records("OpenPartnership", data, "partnership-opened");
    }
}
