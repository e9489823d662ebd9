package io.dealtrail.deal.party.recordpartyrelation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.terms.RelationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party belongs to another one: rules 13 and 39. */
class RecordPartyRelationTest {

    private static final String RECORD = "RecordPartyRelation";
    private static final String RECORDED = "party-relation-recorded";
    private static final AggregateRef LICENCE = new AggregateRef(AggregateType.PARTNERSHIP, "apple-nokia");

    @Test
    void isNumberedAndRecordedOnce() {
        var recorded = related("microsoft", "CONTROLLED, from:'2010', to:'2012'");
        recorded.changesNothing(RECORD, relation("microsoft", "CONTROLLED, from:'2010', to:'2012'"));
        var event =
                (PartyRelationRecorded) recorded.recordsOne(RECORD, relation("microsoft", "CONTROLLED, from:'2014'"));
        assertThat(event.number()).isEqualTo(2);
    }

    @Test
    void mayBeginAndEndInTheFuture() {
        PartyStory.registered()
                .records(
                        RECORD,
                        relation("apple", "STAKE, stake:'1/4', from:'2018', to:'2020'"),
                        "party-relation-recorded");
    }

    /** One day is allowed for date lines: 2 May is one day after 1 May, 3 May is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from:'2014-05-01', to:'2014-05-02' | from:'2014-05-02'
            from:'2014-05-01', to:'2015-05-02' | from:'2015-05-01'
            to:'2014' | from:'2014'
            from:'2014' | to:'2014-05-01'
            from:'2014~' | to:'2014-12-31'
            """)
    void letsOneWholeOwnerFollowTheOther(String first, String second) {
        related("apple", "WHOLLY_OWNED, " + first)
                .records(RECORD, relation("microsoft", "WHOLLY_OWNED, " + second), "party-relation-recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from:'2014-05-01' | from:'2016'
            from:'2014-05-01', to:'2015-05-03' | from:'2015-05-01'
            from:'2014' | to:'2015-01-03'
            confidence:1 | confidence:1
            """)
    void refusesTwoWholeOwnersAtOneTime(String first, String second) {
        related("apple", "WHOLLY_OWNED, " + first)
                .refuses(RECORD, relation("microsoft", "WHOLLY_OWNED, " + second), "RELATION_OVERLAP");
    }

    @Test
    void refusesTheSameRelationTwiceAtOneTime() {
        related("apple", "CONTROLLED, from:'2014'")
                .refuses(RECORD, relation("apple", "CONTROLLED, from:'2015'"), "RELATION_OVERLAP");
        related("apple", "CONTROLLED, from:'2014'")
                .records(RECORD, relation("apple", "WHOLLY_OWNED, from:'2015'"), "party-relation-recorded");
    }

    @Test
    void letsControlGrow() {
        related("apple", "CONTROLLED, stake:'76/100', from:'2016-01-07'")
                .records(RECORD, relation("apple", "CONTROLLED, stake:'91/100', from:'2016-02-12'"), RECORDED);
        related("apple", "CONTROLLED, stake:'76/100', from:'2016-01-07'")
                .refuses(
                        RECORD, relation("apple", "CONTROLLED, stake:'91/100', from:'2016-01-07'"), "RELATION_OVERLAP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTROLLED, from:'2016-05-01'
            WHOLLY_OWNED, from:'2016-05-01'
            """)
    void needsTheConsentThatADutyAsksForBeforeControlPasses(String change) {
        Others licensed = licensedUnlessControlPasses();
        PartyStory.registered().amid(licensed).refuses(RECORD, relation("microsoft", change), "CONSENT_MISSING");
        licensed.with(LICENCE, consent("hmd"));
        PartyStory.registered().amid(licensed).refuses(RECORD, relation("microsoft", change), "CONSENT_MISSING");
        licensed.with(LICENCE, consent("microsoft"));
        PartyStory.registered().amid(licensed).records(RECORD, relation("microsoft", change), RECORDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            microsoft | STAKE, from:'2016-05-01'
            microsoft | GROUP_MEMBER, from:'2016-05-01'
            microsoft | CONTROLLED
            microsoft | CONTROLLED, from:'2015-06-30'
            apple | CONTROLLED, from:'2016-05-01'
            """)
    void needsNoConsentToWhatIsNoChangeOfControlOrOfWhoeverConsents(String parent, String relation) {
        PartyStory.registered()
                .amid(licensedUnlessControlPasses())
                .records(RECORD, relation(parent, relation), RECORDED);
    }

    @Test
    void needsNoConsentForMoreOfWhatWasControlledAlready() {
        related("microsoft", "CONTROLLED, from:'2012'")
                .amid(licensedUnlessControlPasses())
                .records(RECORD, relation("microsoft", "WHOLLY_OWNED, from:'2016-05-01'"), RECORDED);
    }

    /** Apple licensed Nokia in July 2015, as long as nobody takes it over. */
    private static Others licensedUnlessControlPasses() {
        return new Others()
                .with(
                        LICENCE,
                        event(
                                "agreement-signed",
                                "{'agreementId':'L1','types':['PATENT_LICENSE'],'parties':['apple','nokia'],'signedOn':'2015-07-02'}"))
                .with(
                        LICENCE,
                        event(
                                "obligation-added",
                                "{'obligationId':'O1','agreementId':'L1','kind':'CONSENT_REQUIRED','promisors':['nokia'],'promisees':['apple'],'what':'change of control','trigger':{'event':'CHANGE_OF_CONTROL','of':['nokia']}}"));
    }

    private static DealEvent consent(String to) {
        return event(
                "consent-recorded",
                "{'obligationId':'O1','number':1,'by':'apple','for':{'party':'nokia','to':'" + to + "'}}");
    }

    private static DealEvent event(String name, String data) {
        return EventJson.read(new EventName(name, 1), data.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            STAKE, stake:'2/3', from:'2010' | STAKE, stake:'1/3', from:'2012'
            STAKE, stake:'2/3', from:'2010', to:'2012-05-01' | STAKE, stake:'2/3', from:'2012-05-01'
            CONTROLLED, stake:'2/3', from:'2010', to:'2012' | WHOLLY_OWNED, from:'2012'
            STAKE, from:'2010' | STAKE, stake:'1/1', from:'2012'
            """)
    void acceptsStakesUpToTheWhole(String first, String second) {
        related("apple", first).records(RECORD, relation("microsoft", second), "party-relation-recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            STAKE, stake:'2/3', from:'2010' | STAKE, stake:'34/100', from:'2012'
            STAKE, stake:'2/3', from:'2012' | CONTROLLED, stake:'1/2', from:'2010'
            WHOLLY_OWNED, from:'2010' | STAKE, stake:'1/100', from:'2012'
            STAKE, stake:'1/100', from:'2012' | WHOLLY_OWNED, from:'2010'
            STAKE, from:'2010' | STAKE, stake:'3/2'
            """)
    void refusesStakesAboveTheWhole(String first, String second) {
        related("apple", first).refuses(RECORD, relation("microsoft", second), "INTEREST_EXCEEDED");
    }

    @Test
    void takesALaterStakeOfTheSameHolderInPlaceOfTheEarlier() {
        related("apple", "STAKE, stake:'2/3', from:'2010'")
                .given(RECORD, relation("apple", "STAKE, stake:'1/3', from:'2012'"))
                .records(RECORD, relation("microsoft", "STAKE, stake:'2/3', from:'2013'"), "party-relation-recorded");
        related("apple", "STAKE, stake:'2/3', from:'2010'")
                .refuses(RECORD, relation("apple", "STAKE, stake:'1/3', from:'2010'"), "RELATION_OVERLAP");
    }

    @Test
    void refusesACircleThroughOthers() {
        Others others = new Others()
                .relation("hmd", "xiaomi", RelationKind.GROUP_MEMBER, null, null)
                .relation("xiaomi", "nokia", RelationKind.CONTROLLED, "2015", null);
        var refusal = PartyStory.registered()
                .amid(others)
                .refuses(RECORD, relation("hmd", "CONTROLLED, from:'2014'"), "RELATION_CYCLE");
        assertThat(refusal.conflictingEventId()).isNotNull();
        assertThat(refusal.detail()).contains("hmd → xiaomi → nokia");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CONTROLLED, from:'2014', to:'2015-01-02'
            CONTROLLED, from:'2014', to:'2015'
            STAKE, stake:'1/10'
            """)
    void acceptsWhatIsNoCircleOnAnyDay(String relation) {
        Others others = new Others()
                .relation("hmd", "xiaomi", RelationKind.GROUP_MEMBER, null, null)
                .relation("xiaomi", "nokia", RelationKind.CONTROLLED, "2015-01-01", null);
        PartyStory.registered().amid(others).records(RECORD, relation("hmd", relation), "party-relation-recorded");
    }

    @Test
    void refusesACircleThroughADuplicate() {
        PartyStory.registered()
                .amid(new Others()
                        .relation("hmd", "xiaomi", RelationKind.CONTROLLED, null, null)
                        .merger("xiaomi", "nokia"))
                .refuses(RECORD, relation("hmd", "CONTROLLED"), "RELATION_CYCLE");
    }

    @Test
    void isJudgedAgainWhenItIsCorrected() {
        Others others = new Others().relation("hmd", "nokia", RelationKind.CONTROLLED, "2015-01-03", null);
        var ended = PartyStory.registered()
                .amid(others)
                .given(RECORD, relation("hmd", "CONTROLLED, from:'2014-01-01', to:'2015-01-01'"));
        ended.refuses(
                "CorrectFact",
                "{factRef:'party:nokia.relations.1.to', from:'2015-01-01', to:'2016', reason:'misread'}",
                "CORRECTION_BREAKS_RULE");
        ended.refuses(
                "CorrectFact",
                "{factRef:'party:nokia.relations.1.to', from:'2015-01-01', to:'2012', reason:'misread'}",
                "CORRECTION_BREAKS_RULE");
        ended.records(
                "CorrectFact",
                "{factRef:'party:nokia.relations.1.to', from:'2015-01-01', to:'2015-01-02', reason:'misread'}",
                "fact-corrected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {parent:'Apple', kind:'STAKE', sources:['release']}
            UNKNOWN_PARTY | {parent:'nobody', kind:'STAKE', sources:['release']}
            RELATION_CYCLE | {parent:'nokia', kind:'STAKE', sources:['release']}
            DATE_ORDER | {parent:'apple', kind:'STAKE', from:'2014-05-03', to:'2014-05-01', sources:['release']}
            SHARES_NOT_100 | {parent:'apple', kind:'WHOLLY_OWNED', stake:'1/2', sources:['release']}
            SOURCE_REQUIRED | {parent:'apple', kind:'STAKE'}
            RUMOUR_CANNOT_CHANGE_STATE | {parent:'apple', kind:'STAKE', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartyStory.registered().refuses(RECORD, data, code);
    }

    @Test
    void allowsOneDayForDateLines() {
        PartyStory.registered()
                .records(
                        RECORD,
                        relation("apple", "STAKE, from:'2014-05-02', to:'2014-05-01'"),
                        "party-relation-recorded");
    }

    private static Story<?> related(String parent, String relation) {
        return PartyStory.registered().given(RECORD, relation(parent, relation));
    }

    private static String relation(String parent, String relation) {
        String[] kind = relation.split(", ", 2);
        String more = kind.length == 1 ? "" : kind[1] + ", ";
        return "{parent:'%s', kind:'%s', %ssources:['release']}".formatted(parent, kind[0], more);
    }
}
