package io.dealtrail.deal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 44: no correction breaks another rule. Which rules that can be is held against all that there are. */
class CorrectionRulesTest {

    /** The reasons for which no correction is refused, because no fact that can be corrected decides on them. */
    private static final Map<String, String> NOT_OF_FACTS = Map.ofEntries(
            Map.entry("MALFORMED", "refused as such: what cannot be read is no value"),
            Map.entry("VERSION_CONFLICT", "of the request"),
            Map.entry("COMMAND_ID_REUSED", "of the request"),
            Map.entry("PARTNERSHIP_CLOSED", "of the moment: a correction needs an open one itself"),
            Map.entry("SOURCE_REQUIRED", "what an event rests on is no fact"),
            Map.entry("RUMOUR_CANNOT_CHANGE_STATE", "what an event rests on is no fact"),
            Map.entry("SOURCE_FROM_FUTURE", "what an event rests on is no fact"),
            Map.entry("OPTION_ALREADY_EXERCISED", "that something happened cannot be corrected, only its day"),
            Map.entry("ALREADY_CLOSED", "that something happened cannot be corrected, only its day"),
            Map.entry("ALREADY_IN_FORCE", "the first day of effect is one fact, whoever stated it"),
            Map.entry("CONDITION_DECIDED", "that something happened cannot be corrected, only its day"),
            Map.entry("ESTIMATE_NEEDS_SOURCE", "of an attestation"),
            Map.entry("PROMOTION_WITHOUT_EVIDENCE", "a promotion without a day is malformed"),
            Map.entry("CORRECTION_TARGET_UNKNOWN", "of the correction itself"),
            Map.entry("CORRECTION_NO_CHANGE", "of the correction itself"),
            Map.entry("FACT_RETRACTED", "of the correction itself"),
            Map.entry("CORRECTION_FROM_DIFFERS", "of the correction itself"),
            Map.entry("HAS_DEPENDANTS", "of a retraction"),
            Map.entry("REASON_REQUIRED", "of the correction itself"),
            Map.entry("CORRECTION_BREAKS_RULE", "of the correction itself"),
            Map.entry("KNOWLEDGE_OUT_OF_ORDER", "of the correction itself"));

    /** Ids are no facts either; one that refers to something else is, as {@code UNKNOWN_AGREEMENT} shows. */
    private static final List<String> OF_IDS = List.of("DUPLICATE_", "UNKNOWN_");

    /** What is recorded, the rule that is broken, the fact, its value, a wrong one, and one that breaks nothing where there is one. */
    private static final String CASES = """
            licensed | TOO_FEW_PARTIES | agreement:A2.parties | ['nokia','xiaomi'] | ['nokia'] | ['nokia','hmd']
            licensed | SELF_LICENSE | grant:G1.licensee | 'apple' | 'nokia' | 'hmd'
            licensed | NOT_A_PARTY | grant:G1.licensor | 'nokia' | 'hmd' | 'xiaomi'
            licensed | MENTION_CANNOT_ACT | grant:G1.licensor | 'nokia' | {mention:'Foxconn'} | 'xiaomi'
            licensed | GRANT_OUTSIDE_TERM | grant:G1.from | '2016-01-01' | '2015-01-08' | '2015-01-09'
            licensed | AGREEMENT_LACKS_TYPE | agreement:A1.types | ['PATENT_LICENSE','PATENT_PURCHASE'] | ['PATENT_PURCHASE'] | ['PATENT_LICENSE']
            licensed | EXCLUSIVITY_CONFLICT | grant:G1.territory | {include:['CN']} | {include:['CN','IN']} | {include:['US']}
            licensed | EXCLUSIVITY_CONFLICT | grant:G2.territory | {include:['IN']} | {include:['CN']} | {include:['US']}
            licensed | UNKNOWN_AGREEMENT | grant:G1.agreementId | 'A1' | 'A9' | 'A2'
            licensed | WRONG_PARTNERSHIP | grant:G1.agreementId | 'A1' | 'p2/A1' | 'A2'
            licensed | SHARES_NOT_100 | agreement:A1.shares | [{parties:['nokia'],share:'1/2'},{parties:['xiaomi'],share:'1/2'}] | [{parties:['nokia'],share:'1/2'}] | [{parties:['nokia'],share:'2/3'},{parties:['xiaomi'],share:'1/3'}]
            announced | DATE_REQUIRED | agreement:A3.announcedOn | '2017-07-05' | null | '2017-07-04'
            announced | DATE_ORDER | agreement:A3.announcedOn | '2017-07-05' | '2017-07-07' | '2017-07-06'
            crossLicensed | CROSS_LICENSE_NOT_RECIPROCAL | grant:X1-1.licensee | 'xiaomi' | 'apple' |
            priced | UNDISCLOSED_WITH_AMOUNT | consideration:C1.disclosure | 'DISCLOSED' | 'UNDISCLOSED' | 'PARTIALLY_DISCLOSED'
            priced | DISCLOSED_WITHOUT_AMOUNT | consideration:C2.disclosure | 'UNDISCLOSED' | 'DISCLOSED' | 'TO_BE_DETERMINED'
            priced | INVALID_MONEY | consideration:C1.amount | {amount:'100',currency:'EUR'} | {amount:'-1',currency:'EUR'} | {amount:'200',currency:'EUR'}
            priced | PAYER_IS_PAYEE | consideration:C1.payees | ['nokia'] | ['xiaomi'] | ['nokia','apple']
            priced | PART_EXCEEDS_WHOLE | consideration:C3.amount | {amount:'40',currency:'EUR'} | {amount:'101',currency:'EUR'} | {amount:'100',currency:'EUR'}
            priced | PART_EXCEEDS_WHOLE | consideration:C1.amount | {amount:'100',currency:'EUR'} | {amount:'39',currency:'EUR'} | {amount:'40',currency:'EUR'}
            priced | PART_OF_CYCLE | consideration:C3.partOf | 'C1' | 'C4' | 'C2'
            priced | UNKNOWN_CONSIDERATION | consideration:C3.partOf | 'C1' | 'C9' | 'C2'
            priced | NOT_DETERMINABLE | consideration:C5.disclosure | 'TO_BE_DETERMINED' | 'NONE_AGREED' |
            priced | ESTIMATE_NOT_TERM | consideration:C6.disclosure | 'PARTIALLY_DISCLOSED' | 'DISCLOSED' | 'DISCLOSED', sources:['release']
            priced | HAPPENED_IN_FUTURE | consideration:C1.payments.1.on | '2016-02-01' | '2020-06-03' | '2016-03-01'
            priced | AGREEMENT_TERMINAL | consideration:C1.payments.1.on | '2016-02-01' | '2019-01-02' | '2019-01-01'
            priced | AGREEMENT_TERMINAL | agreement:A1.effectiveTo | '2018-12-31' | '2016-01-30' | '2016-01-31'
            terminated | AGREEMENT_TERMINAL | agreement:A1.terminatedOn | '2018-02-01' | '2016-01-30' | '2016-01-31'
            transferred | TRANSFER_TO_SELF | transfer:T3.transferees | ['xiaomi'] | ['nokia'] | ['apple']
            transferred | RECORDED_BEFORE_EXECUTED | transfer:T1.executedOn | '2016-03-01' | '2016-04-03' | '2016-04-02'
            transferred | COUNT_BREAKDOWN_MISMATCH | transfer:T3.assets.count | {value:100,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'} | {value:100,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS',breakdown:{APPLICATIONS:60,GRANTED_PATENTS:50}} | {value:100,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS',breakdown:{APPLICATIONS:60,GRANTED_PATENTS:40}}
            transferred | TRANSFERS_UNOWNED_ASSET | transfer:T1.transferees | ['xiaomi'] | ['apple'] | ['xiaomi','apple']
            transferred | DUPLICATE_ASSET | transfer:T1.assets.patents | ['EP.1000001'] | ['EP.1000001.A1','EP.1000001.B1'] | ['EP.1000001.B1']
            transferred | INVALID_PATENT_NUMBER | transfer:T1.assets.patents | ['EP.1000001'] | ['EP'] | ['EP.1000001.B1']
            transferred | INTEREST_EXCEEDED | transfer:T3.interest | '1/2' | '3/2' | '1/1'
            transferred | AGREEMENT_LACKS_TYPE | agreement:A1.types | ['PATENT_LICENSE','PATENT_PURCHASE'] | ['PATENT_LICENSE'] | ['PATENT_PURCHASE']
            closed | DATE_ORDER | agreement:A4.closedOn | '2016-05-01' | '2014-05-01' | '2016-04-30'
            closed | CONDITIONS_OPEN | condition:K1.decidedOn | '2016-04-01' | '2016-05-03' | '2016-05-02'
            closed | CONDITION_FAILED | condition:K1.outcome | 'SATISFIED' | 'FAILED' | 'WAIVED'
            closed | TRANSFER_BEFORE_CLOSING | agreement:A4.closedOn | '2016-05-01' | '2016-05-03' | '2016-05-02'
            closed | CONSENT_MISSING | obligation:O2.consents.1.for | {agreement:'A2',to:'microsoft'} | {agreement:'A2',to:'hmd'} |
            renewed | RENEWAL_SHORTENS_TERM | agreement:A1.effectiveTo | '2018-12-31' | '2020-01-02' | '2020-01-01'
            renewed | RENEWAL_SHORTENS_TERM | agreement:A1.effectiveTo | '2019-12-31' | '2018-12-29' | '2018-12-31'
            renewed | RENEWAL_AFTER_EXPIRY | agreement:A1.renewals.1.signedOn | '2018-06-01' | '2019-01-02' | '2019-01-01'
            renewed | RENEWS_UNKNOWN | agreement:A5.renews | 'A1' | 'A9' | 'A2'
            renewed | EFFECTIVE_PERIOD_OVERLAP | agreement:A5.effectiveFrom | '2020-01-01' | '2019-12-29' | '2019-12-30'
            renewed | EFFECTIVE_PERIOD_OVERLAP | agreement:A1.effectiveTo | '2019-12-31' | '2020-01-03' | '2020-01-02'
            exercised | OPTION_HOLDER_ONLY | option:O1.holder | 'xiaomi' | 'nokia' | 'NOT_SPECIFIED'
            exercised | OPTION_NOT_EXERCISABLE | option:O1.exercisedOn | '2018-03-01' | '2018-07-02' | '2018-07-01'
            exercised | AGREEMENT_EXPIRED | option:O3.exercisedOn | '2018-03-01' | '2019-01-02' | '2019-01-01'
            expired | ALREADY_DISCLOSED | agreement:A2.term | {kind:'NOT_SPECIFIED'} | {kind:'FIXED',from:'2015-01-10',to:'2017-06-03'} | {kind:'FIXED',from:'2015-01-10',to:'2017-06-02'}
            worked | AREA_NOT_EXPLORATORY | area:iot.level | 'EXPLORATORY' | 'COMMITTED' |
            worked | AREA_CLOSED | area:iot.suspendedOn | '2016-03-01' | '2016-06-03' | '2016-06-02'
            worked | AREA_CLOSED | area:iot.promotedOn | '2016-02-01' | '2016-06-03' | '2016-06-02'
            worked | DISPUTE_ALREADY_CLOSED | dispute:D1.rulings.R1.on | '2016-03-01' | '2016-06-04' | '2016-06-02'
            worked | DISPUTE_ALREADY_CLOSED | dispute:D1.settledOn | '2016-06-01' | '2016-02-01' | '2016-03-01'
            worked | OBLIGATION_CLOSED | obligation:O4.recurrence | 'P1Y' | null | 'P6M'
            pooled | NOT_A_MEMBER | agreement:P.parties | [{party:'nokia',roles:['LICENSOR']},{party:'hmd',roles:['LICENSOR']}] | [{party:'nokia',roles:['LICENSOR']},{party:'xiaomi',roles:['LICENSOR']}] |
            pooled | ALREADY_JOINED | agreement:P.parties | [{party:'nokia',roles:['LICENSOR']},{party:'hmd',roles:['LICENSOR']}] | [{party:'apple',roles:['LICENSEE']},{party:'hmd',roles:['LICENSOR']}] | [{party:'microsoft',roles:['LICENSEE']},{party:'hmd',roles:['LICENSOR']}]
            pooled | ROLE_CONFLICT | agreement:P.parties | [{party:'nokia',roles:['LICENSOR']},{party:'hmd',roles:['LICENSOR']}] | [{party:'apple',roles:['LICENSOR']},{party:'hmd',roles:['LICENSOR']}] | [{party:'apple',roles:['OBSERVER']},{party:'hmd',roles:['LICENSOR']}]
            split | SPLIT_EXCEEDS_WHOLE | portfolio:nokia-radio.counts | [{value:1500,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}] | [{value:999,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}] | [{value:1000,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}]
            registered | INVALID_LEI | party:nokia.identifiers | [{scheme:'LEI',id:'549300A0JPRWG1KI7U06'}] | [{scheme:'LEI',id:'549300A0JPRWG1KI7U07'}] | [{scheme:'LEI',id:'5493006MHB84DD0ZWV18'}]
            registered | INVALID_IDENTIFIER | party:nokia.identifiers | [{scheme:'LEI',id:'549300A0JPRWG1KI7U06'}] | [{scheme:'WIKIDATA',id:'1418'}] | [{scheme:'WIKIDATA',id:'Q1418'}]
            owned | RELATION_OVERLAP | party:nokia.relations.1.to | '2012-01-01' | '2012-01-03' | '2012-01-02'
            staked | INTEREST_EXCEEDED | party:nokia.relations.1.to | '2012-01-01' | '2012-01-03' | '2012-01-02'
            related | RELATION_CYCLE | party:nokia.relations.1.to | '2012-01-01' | '2015-01-05' | '2015-01-04'
            """;

    /** One line of them. */
    record Case(String story, String broken, String wrong, String right) {

        private static Case of(String line) {
            String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            return new Case(cells[0], cells[1], correction(cells, 4), cells[5].isEmpty() ? "" : correction(cells, 5));
        }

        private static String correction(String[] cells, int to) {
            return "{factRef:'%s', from:%s, to:%s, reason:'misread'}".formatted(cells[2], cells[3], cells[to]);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesWhatBreaksARule(Case each) {
        Refusal refusal = Recorded.of(each.story()).refuses("CorrectFact", each.wrong(), "CORRECTION_BREAKS_RULE");
        assertThat(refusal.extra().get("brokenCode")).as(refusal.detail()).isEqualTo(each.broken());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void acceptsWhatBreaksNone(Case each) {
        if (!each.right().isEmpty()) {
            Recorded.of(each.story()).records("CorrectFact", each.right(), "fact-corrected");
        }
    }

    @Test
    void forgetsNoRule() {
        Set<String> asked = cases().map(Case::broken).collect(Collectors.toSet());
        assertThat(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::code)
                        .filter(code -> !NOT_OF_FACTS.containsKey(code))
                        .filter(code -> OF_IDS.stream().noneMatch(code::startsWith)))
                .allSatisfy(code -> assertThat(asked).contains(code));
    }

    static Stream<Case> cases() {
        return CASES.lines().map(Case::of);
    }
}
