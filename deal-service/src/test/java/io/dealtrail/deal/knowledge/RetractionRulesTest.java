package io.dealtrail.deal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import io.dealtrail.terms.RelationKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 41 and 39: a retraction takes along what cannot stand without what it withdraws, and breaks no rule between the rest. */
class RetractionRulesTest {

    private static final String AFTER_TERM =
            "RecordPayment {considerationId:'C1', amount:{amount:'10.00',currency:'EUR'}, on:'2019-06-01'";

    @Test
    void takesAlongTheTransferThatStandsOnAnother() {
        var transferred = Recorded.transferred().amid(portfolioOfNokia());
        assertThat(dependants(transferred, "{factRef:'transfer:T1', reason:'never was'}"))
                .containsExactly("patent-transfer-executed", "patent-assignment-recorded", "patent-transfer-executed");
        var event = (FactRetracted)
                transferred.recordsOne("RetractFact", "{factRef:'transfer:T1', reason:'never was', cascade:true}");
        assertThat(event.eventIds()).hasSize(4);
    }

    @Test
    void leavesTheTransferOfWhichNobodyKnowsWhoseItWas() {
        assertThat(dependants(Recorded.transferred(), "{factRef:'transfer:T1', reason:'never was'}"))
                .containsExactly("patent-transfer-executed", "patent-assignment-recorded");
    }

    @Test
    void takesAlongTheClosingThatWaitedForACondition() {
        var closed = Recorded.closed();
        assertThat(dependants(closed, "{factRef:'condition:K1.outcome', reason:'never was'}"))
                .containsExactly("agreement-closed", "patent-transfer-executed");
    }

    @Test
    void takesAlongTheAssignmentThatWasConsentedTo() {
        assertThat(dependants(Recorded.closed(), "{factRef:'obligation:O2.consents.1', reason:'never was'}"))
                .containsExactly("agreement-assigned");
    }

    @Test
    void takesAlongWhatTheRenewalMadePossible() {
        var renewed = Recorded.given(
                Recorded.priced(),
                "RenewAgreement {agreementId:'A1', signedOn:'2018-06-01', newEffectiveTo:'2019-12-31'",
                AFTER_TERM);
        assertThat(dependants(renewed, "{factRef:'agreement:A1.renewals.1', reason:'never was'}"))
                .containsExactly("payment-recorded");
    }

    @Test
    void takesAlongWhatACorrectionMadePossible() {
        Memory corrected = agreement()
                .given(
                        "AgreeConsideration {considerationId:'C1', agreementId:'A1', kind:'LICENSE_FEE', payers:['xiaomi'],"
                                + " payees:['nokia'], disclosure:'UNDISCLOSED'",
                        "CorrectFact {factRef:'agreement:A1.effectiveTo', from:'2018-12-31', to:'2019-12-31', reason:'r'");
        String retraction = "{eventId:'" + corrected.last() + "', reason:'misread'}";
        corrected.accepts("RetractFact", retraction);
        assertThat(types(corrected.given(AFTER_TERM).refuses("RetractFact", retraction, "HAS_DEPENDANTS")))
                .containsExactly("payment-recorded");
    }

    @Test
    void leavesNoTwoWholeOwners() {
        owned("WHOLLY_OWNED").refuses("RetractFact", END, "RELATION_OVERLAP");
        owned("WHOLLY_OWNED").refuses("RetractFact", END.replace("}", ", cascade:true}"), "RELATION_OVERLAP");
        owned("CONTROLLED").records("RetractFact", END, "fact-retracted");
    }

    @Test
    void leavesNoStakesAboveTheWhole() {
        owned("STAKE', stake:'2/3").refuses("RetractFact", END, "INTEREST_EXCEEDED");
        owned("STAKE', stake:'1/2").records("RetractFact", END, "fact-retracted");
    }

    @ParameterizedTest
    @CsvSource({"2015-01-01,,RELATION_CYCLE", "2011-01-01,2013-01-02,"})
    void leavesNoCircle(String from, @Nullable String to, @Nullable String code) {
        var ended = Recorded.given(
                        PartyStory.registered(),
                        "RecordPartyRelation {parent:'hmd', kind:'CONTROLLED', from:'2013-01-01'",
                        "EndPartyRelation {parent:'hmd', kind:'CONTROLLED', to:'2014-01-01'")
                .amid(new Others().relation("hmd", "nokia", RelationKind.CONTROLLED, from, to));
        if (code != null) {
            ended.refuses("RetractFact", END, code);
        } else {
            ended.records("RetractFact", END, "fact-retracted");
        }
    }

    @Test
    void bringsNothingBackThatContradictsWhatWasDoneSince() {
        Memory done = agreement()
                .given(
                        "AddObligation {obligationId:'O1', agreementId:'A1', kind:'DELIVERY', promisors:['nokia'], what:'w'",
                        "FulfilObligation {obligationId:'O1', on:'2016-03-01'");
        Memory undone = done.given("RetractFact {eventId:'" + done.last() + "', reason:'never was'");
        String retraction = "{eventId:'" + undone.last() + "', reason:'it was'}";
        undone.accepts("RetractFact", retraction);
        undone.given("WaiveObligation {obligationId:'O1', on:'2017-03-01'")
                .refuses("RetractFact", retraction, "OBLIGATION_CLOSED");
    }

    private static final String END = "{factRef:'party:nokia.relationEnds.1', reason:'never ended'}";

    /** By Apple until 2012, and then by Microsoft. */
    private static Story<?> owned(String kind) {
        return Recorded.given(
                PartyStory.registered(),
                "RecordPartyRelation {parent:'apple', kind:'" + kind + "', from:'2010-01-01'",
                "EndPartyRelation {parent:'apple', kind:'" + kind.split("'", 2)[0] + "', to:'2012-01-01'",
                "RecordPartyRelation {parent:'microsoft', kind:'" + kind + "', from:'2012-01-01'");
    }

    private static Others portfolioOfNokia() {
        return new Others()
                .with(
                        new AggregateRef(AggregateType.PORTFOLIO, "radio"),
                        new PatentPortfolioDefined(
                                "radio",
                                null,
                                PartyRef.party("nokia"),
                                null,
                                null,
                                List.of(),
                                List.of(PatentRef.parse("EP.1000001")),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                Evidence.NONE));
    }

    private static Memory agreement() {
        return new Memory()
                .given(
                        "OpenPartnership {kind:'BILATERAL', parties:['nokia','xiaomi']",
                        "SignAgreement {agreementId:'A1', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'],"
                                + " signedOn:'2015-01-10', effectiveFrom:'2015-01-10', effectiveTo:'2018-12-31'");
    }

    private static List<String> dependants(Story<?> story, String retraction) {
        return types(story.refuses("RetractFact", retraction, "HAS_DEPENDANTS"));
    }

    private static List<String> types(Refusal refusal) {
        return ((List<?>) Objects.requireNonNull(refusal.extra().get("dependants")))
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("type")))
                        .toList();
    }
}
