package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.deal.portfolio.PortfolioStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.deal.story.Story;
import io.dealtrail.terms.RelationKind;

/** Deals in which something is corrected: recorded in 2020, most of it of the years before. */
final class Recorded {

    private static final String TERMS = "signedOn:'2015-01-10', effectiveFrom:'2015-01-10', effectiveTo:'2018-12-31'";

    private Recorded() {}

    /** The one of that name. */
    static Story<?> of(String name) {
        return switch (name) {
            case "announced" -> announced();
            case "licensed" -> licensed();
            case "crossLicensed" -> crossLicensed();
            case "transferred" -> transferred();
            case "priced" -> priced();
            case "terminated" ->
                given(priced(), "TerminateAgreement {agreementId:'A1', on:'2018-02-01', reason:'breach'");
            case "closed" -> closed();
            case "renewed" -> renewed();
            case "exercised" -> exercised();
            case "expired" -> expired();
            case "worked" -> worked();
            case "pooled" -> pooled();
            case "split" -> split();
            case "registered" -> PartyStory.registered();
            case "owned" -> owned("'WHOLLY_OWNED'");
            case "staked" -> owned("'STAKE', stake:'2/3'");
            case "related" -> related();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A1 licenses and sells patents until the end of 2018; A2 licenses some more, for as long as nobody knows. */
    static Story<?> agreements() {
        return given(
                PartnershipStory.opened().on("2020-06-01"),
                "SignAgreement {agreementId:'A1', types:['PATENT_LICENSE','PATENT_PURCHASE'], parties:['nokia','xiaomi'],"
                        + " shares:[{parties:['nokia'],share:'1/2'},{parties:['xiaomi'],share:'1/2'}], " + TERMS,
                "SignAgreement {agreementId:'A2', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2015-01-10'");
    }

    /** A2 is only announced by the release that reports it. */
    static Story<?> announced() {
        return given(
                PartnershipStory.opened().on("2020-06-01"),
                "SignAgreement {agreementId:'A3', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05'");
    }

    static Story<?> licensed() {
        return given(
                agreements(),
                "GrantLicense {grantId:'G1', agreementId:'A1', licensor:'nokia', licensee:'apple', subject:{kind:'ALL_PATENTS'},"
                        + " exclusivity:'EXCLUSIVE', field:{include:['PHONES']}, territory:{include:['CN']}, from:'2016-01-01'",
                "GrantLicense {grantId:'G2', agreementId:'A1', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'},"
                        + " exclusivity:'EXCLUSIVE', field:{include:['PHONES']}, territory:{include:['IN']}, from:'2016-01-01'");
    }

    static Story<?> crossLicensed() {
        return given(
                agreements(),
                "GrantCrossLicense {crossLicenseId:'X1', agreementId:'A1', subject:{kind:'ALL_PATENTS'},"
                        + " grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}]");
    }

    /** EP.1000001 goes to Xiaomi, and back a year later. */
    static Story<?> transferred() {
        return given(
                agreements(),
                "TransferPatent {transferId:'T1', agreementId:'A1', transferors:['nokia'], transferees:['xiaomi'],"
                        + " assets:{kind:'NUMBERED',patents:['EP.1000001']}, status:'EXECUTED', executedOn:'2016-03-01'",
                "RecordPatentAssignment {transferId:'T1', office:'EP', recordedOn:'2016-04-01'",
                "TransferPatent {transferId:'T2', agreementId:'A1', transferors:['xiaomi'], transferees:['nokia'],"
                        + " assets:{kind:'NUMBERED',patents:['EP.1000001']}, status:'EXECUTED', executedOn:'2017-03-01'",
                "TransferPatent {transferId:'T3', agreementId:'A1', transferors:['nokia'], transferees:['xiaomi'], interest:'1/2',"
                        + " assets:{kind:'PORTFOLIO',count:{value:100,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}},"
                        + " status:'EXECUTED', executedOn:'2016-03-01'");
    }

    /** C1 of 100 has C3 of 40 as its part, and that C4; C2 is not disclosed, C5 was determined, C6 an estimate. */
    static Story<?> priced() {
        return given(
                agreements(),
                consideration("C1", "disclosure:'DISCLOSED', amount:{amount:'100.00',currency:'EUR'}"),
                consideration("C2", "disclosure:'UNDISCLOSED'"),
                consideration("C3", "disclosure:'DISCLOSED', amount:{amount:'40.00',currency:'EUR'}, partOf:'C1'"),
                consideration("C4", "disclosure:'UNDISCLOSED', partOf:'C3'"),
                consideration("C5", "disclosure:'TO_BE_DETERMINED'"),
                consideration("C6", "disclosure:'PARTIALLY_DISCLOSED', amount:{amount:'7.00',currency:'EUR'}")
                        .concat(", sources:['analyst']"),
                "DetermineConsideration {considerationId:'C5', by:'nokia', on:'2016-05-05', amount:{amount:'5.00',currency:'EUR'}",
                "RecordPayment {considerationId:'C1', amount:{amount:'10.00',currency:'EUR'}, on:'2016-02-01'");
    }

    /** A1 is sold under a condition, closed, and a transfer and an assignment wait for that. */
    static Story<?> closed() {
        return given(
                agreements(),
                "AddObligation {obligationId:'O2', agreementId:'A2', kind:'CONSENT_REQUIRED', promisors:['nokia'],"
                        + " promisees:['xiaomi'], what:'w', trigger:{event:'ASSIGNMENT',of:['nokia']}",
                "RecordConsent {obligationId:'O2', by:'xiaomi', for:{agreement:'A2',to:'microsoft'}",
                "SignAgreement {agreementId:'A4', types:['ASSET_PURCHASE'], parties:['nokia','xiaomi'], signedOn:'2015-01-10',"
                        + " conditions:[{conditionId:'K1',kind:'CLEARANCE'}]",
                "TransferPatent {transferId:'T4', agreementId:'A4', transferors:['nokia'], transferees:['xiaomi'],"
                        + " assets:{kind:'NUMBERED',patents:['EP.1000002']}, status:'AGREED', conditionalOn:'agreement:A4.closing'",
                "SatisfyCondition {conditionId:'K1', on:'2016-04-01'",
                "CloseAgreement {agreementId:'A4', on:'2016-05-01'",
                "AssignAgreement {agreementId:'A2', from:'nokia', to:'microsoft', on:'2017-05-01'");
    }

    /** A1 is renewed for a year, and A5 renews it again. */
    static Story<?> renewed() {
        return given(
                agreements(),
                "RenewAgreement {agreementId:'A1', signedOn:'2018-06-01', newEffectiveTo:'2019-12-31'",
                "SignAgreement {agreementId:'A5', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], signedOn:'2019-10-01',"
                        + " effectiveFrom:'2020-01-01', renews:'A1'");
    }

    /** O1 of A6 was exercised, which changed nothing in its term. */
    static Story<?> exercised() {
        return given(
                agreements(),
                "SignAgreement {agreementId:'A6', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], " + TERMS
                        + ", options:[{optionId:'O1',holder:'xiaomi',effect:'PURCHASE',"
                        + "window:{from:'2018-01-01',to:'2018-06-30'}},{optionId:'O3',holder:'xiaomi',effect:'PURCHASE'}]",
                "ExerciseOption {agreementId:'A6', optionId:'O1', by:'xiaomi', on:'2018-03-01'",
                "ExerciseOption {agreementId:'A6', optionId:'O3', by:'xiaomi', on:'2018-03-01'");
    }

    /** A2 ran out on a day that nobody had foreseen. */
    static Story<?> expired() {
        return given(
                agreements(),
                "SetTerm {agreementId:'A2', term:{kind:'NOT_SPECIFIED'}",
                "ExpireAgreement {agreementId:'A2', on:'2017-06-01'");
    }

    static Story<?> worked() {
        return given(
                agreements(),
                "AddCollaborationArea {areaId:'iot', name:'IoT', level:'EXPLORATORY', from:'2015-02-01'",
                "PromoteCollaborationArea {areaId:'iot', on:'2016-02-01'",
                "SuspendCollaborationArea {areaId:'iot', on:'2016-03-01'",
                "CompleteCollaborationArea {areaId:'iot', on:'2016-06-01'",
                "AddObligation {obligationId:'O4', agreementId:'A1', kind:'DELIVERY', promisors:['nokia'],"
                        + " promisees:['xiaomi'], what:'w', recurrence:'P1Y'",
                "FulfilObligation {obligationId:'O4', on:'2016-03-01'",
                "FulfilObligation {obligationId:'O4', on:'2017-03-01'",
                "OpenDispute {disputeId:'D1', claimants:['nokia'], respondents:['xiaomi'], filedOn:'2016-01-01'",
                "RecordRuling {rulingId:'R1', disputeId:'D1', outcome:'STAYED', on:'2016-03-01'",
                "SettleDispute {disputeId:'D1', on:'2016-06-01'");
    }

    /** Apple joins the pool P, HMD signed it and leaves. */
    static Story<?> pooled() {
        return given(
                agreements(),
                "SignAgreement {agreementId:'P', types:['POOL'], signedOn:'2015-01-10',"
                        + " parties:[{party:'nokia',roles:['LICENSOR']},{party:'hmd',roles:['LICENSOR']}]",
                "JoinAgreement {agreementId:'P', party:'apple', role:'LICENSEE', on:'2016-01-01'",
                "WithdrawFromAgreement {agreementId:'P', party:'hmd', role:'LICENSOR', on:'2016-06-01'");
    }

    private static Story<?> split() {
        return given(
                PortfolioStory.defined(),
                "SplitPortfolio {on:'2016-05-05',"
                        + " into:[{portfolioId:'part', counts:[{value:1000,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}]}]");
    }

    /** Nokia belongs to Apple until 2012, and then to Microsoft. */
    private static Story<?> owned(String how) {
        return given(
                PartyStory.registered(),
                "RecordPartyRelation {parent:'apple', kind:" + how + ", from:'2010-01-01', to:'2012-01-01'",
                "RecordPartyRelation {parent:'microsoft', kind:" + how + ", from:'2012-01-01'");
    }

    /** Nokia belonged to HMD, which belongs to Nokia now. */
    private static Story<?> related() {
        return given(
                PartyStory.registered()
                        .amid(new Others().relation("hmd", "nokia", RelationKind.CONTROLLED, "2015-01-03", null)),
                "RecordPartyRelation {parent:'hmd', kind:'CONTROLLED', from:'2010-01-01', to:'2012-01-01'");
    }

    /** Commands, each by its name and its data without the closing brace and what it rests on. */
    static Story<?> given(Story<?> story, String... commands) {
        Story<?> told = story;
        for (String each : commands) {
            int space = each.indexOf(' ');
            String data = each.substring(space + 1);
            told = told.given(
                    each.substring(0, space), data + (data.contains("sources:") ? "}" : ", sources:['release']}"));
        }
        return told;
    }

    private static String consideration(String id, String data) {
        return "AgreeConsideration {considerationId:'" + id
                + "', agreementId:'A1', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], " + data;
    }
}
