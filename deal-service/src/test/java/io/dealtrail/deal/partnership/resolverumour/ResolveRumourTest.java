package io.dealtrail.deal.partnership.resolverumour;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a rumour turns out to be true or not. */
class ResolveRumourTest {

    @Test
    void recordsItOnce() {
        String data = "{rumourId:'R1', outcome:'CONFIRMED'}";
        told().records("ResolveRumour", data, "rumour-resolved");
        told().given("ResolveRumour", data).changesNothing("ResolveRumour", data);
    }

    @Test
    void mayBeConfirmedAfterItWasDenied() {
        told().given("ResolveRumour", "{rumourId:'R1', outcome:'DENIED', sources:['release']}")
                .records("ResolveRumour", "{rumourId:'R1', outcome:'CONFIRMED'}", "rumour-resolved");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_RUMOUR | {rumourId:'R9', outcome:'DENIED'}
            RUMOUR_CANNOT_CHANGE_STATE | {rumourId:'R1', outcome:'DENIED', sources:['rumour']}
            SOURCE_FROM_FUTURE | {rumourId:'R1', outcome:'DENIED', sources:['later']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("ResolveRumour", data, code);
    }

    private static Story<?> told() {
        return PartnershipStory.opened().given("RecordRumour", "{rumourId:'R1', text:'they talk', sources:['rumour']}");
    }
}
