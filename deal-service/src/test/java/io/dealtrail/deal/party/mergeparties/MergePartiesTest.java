package io.dealtrail.deal.party.mergeparties;

import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.terms.RelationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party turns out to be another one: rules 5, 6, 8, 12 and 39. */
class MergePartiesTest {

    private static final String INTO_HMD = "{into:'hmd', sources:['release']}";

    @Test
    void isMergedOnce() {
        var merged = PartyStory.registered().given("MergeParties", INTO_HMD);
        merged.changesNothing("MergeParties", INTO_HMD);
        merged.records("MergeParties", "{into:'hmd', sources:['analyst']}", "parties-merged");
        merged.refuses("MergeParties", "{into:'apple', sources:['release']}", "DUPLICATE_PARTY");
    }

    @Test
    void needsNoSource() {
        PartyStory.registered().records("MergeParties", "{into:'hmd'}", "parties-merged");
    }

    @Test
    void leavesTheDuplicateOpenForMoreToBeKnown() {
        PartyStory.registered()
                .given("MergeParties", INTO_HMD)
                .records("DescribeParty", "{country:'FI'}", "party-described");
    }

    @Test
    void refusesACircleOfDuplicates() {
        PartyStory.registered()
                .amid(new Others().merger("hmd", "apple").merger("apple", "nokia"))
                .refuses("MergeParties", INTO_HMD, "RELATION_CYCLE");
    }

    @Test
    void refusesToMergeAParentWithItsOwnChild() {
        PartyStory.registered()
                .amid(new Others().relation("hmd", "nokia", RelationKind.CONTROLLED, "2016", null))
                .refuses("MergeParties", INTO_HMD, "RELATION_CYCLE");
        PartyStory.registered()
                .given("RecordPartyRelation", "{parent:'hmd', kind:'WHOLLY_OWNED', sources:['release']}")
                .refuses("MergeParties", INTO_HMD, "RELATION_CYCLE");
    }

    @Test
    void mergesWithWhomItOnlyHasAStakeIn() {
        PartyStory.registered()
                .amid(new Others().relation("hmd", "nokia", RelationKind.STAKE, "2016", null))
                .records("MergeParties", INTO_HMD, "parties-merged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {into:'H M D'}
            TOO_FEW_PARTIES | {into:'nokia'}
            UNKNOWN_PARTY | {into:'nobody'}
            RUMOUR_CANNOT_CHANGE_STATE | {into:'hmd', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartyStory.registered().refuses("MergeParties", data, code);
    }
}
