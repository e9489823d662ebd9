package io.dealtrail.deal.partnership.announcedue;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;

/** What a partnership announces when its days have come, and what that leaves as it was. */
class AnnounceDueTest {

    private static final String DUE = "{from:'2018-12-31', to:'2018-12-31'}";
    private static final String AREA = "{areaId:'iot', name:'IoT', level:'COMMITTED', sources:['release']}";

    private static Story<?> ending() {
        return PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A1', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05',"
                                + " effectiveTo:'2018-12-31', sources:['release']}")
                .on("2018-12-31");
    }

    @Test
    void announcesWhatFallsDue() {
        ending().records("AnnounceDue", DUE, "expiry-fell-due");
    }

    @Test
    void announcesNothingBeforeItsDay() {
        ending().changesNothing("AnnounceDue", "{from:'2018-12-30', to:'2018-12-30'}");
    }

    @Test
    void announcesNothingTwice() {
        ending().given("AnnounceDue", DUE).changesNothing("AnnounceDue", "{from:'2018-01-01', to:'2019-12-31'}");
    }

    @Test
    void announcesInAClosedPartnershipToo() {
        ending().given("ClosePartnership", "{reason:'done'}").records("AnnounceDue", DUE, "expiry-fell-due");
    }

    @Test
    void leavesTheWayFreeForWhatWasKnownBefore() {
        ending().given("AnnounceDue", DUE)
                .importing("2026-01-01", "2017-07-06")
                .records("AddCollaborationArea", AREA, "collaboration-area-added");
    }

    @Test
    void stillRefusesAnImportBehindWhatIsKnown() {
        ending().given("AnnounceDue", DUE)
                .importing("2026-01-01", "2017-07-04")
                .refuses(
                        "AddCollaborationArea",
                        AREA.replace("'release'", "'rumour','release'"),
                        "KNOWLEDGE_OUT_OF_ORDER");
    }

    @Test
    void letsTheAgreementBeRetractedWithoutCascade() {
        ending().given("AnnounceDue", DUE)
                .records("RetractFact", "{factRef:'agreement:A1', reason:'it never was'}", "fact-retracted");
    }
}
