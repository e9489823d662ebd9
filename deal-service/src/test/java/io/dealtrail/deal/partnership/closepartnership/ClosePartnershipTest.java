package io.dealtrail.deal.partnership.closepartnership;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;

/** When a partnership is closed and reopened. */
class ClosePartnershipTest {

    private static final String DONE = "{reason:'done'}";

    @Test
    void closesOnce() {
        PartnershipStory.opened().records("ClosePartnership", DONE, "partnership-closed");
        PartnershipStory.opened().given("ClosePartnership", DONE).changesNothing("ClosePartnership", DONE);
        PartnershipStory.opened()
                .given("ClosePartnership", DONE)
                .refuses("ClosePartnership", "{reason:'another'}", "PARTNERSHIP_CLOSED");
    }

    @Test
    void refusesWhatComesAfterwards() {
        PartnershipStory.signed()
                .given("ClosePartnership", DONE)
                .refuses(
                        "AddCollaborationArea",
                        "{areaId:'q', name:'Quantum', level:'COMMITTED', sources:['release']}",
                        "PARTNERSHIP_CLOSED");
    }

    @Test
    void canBeReopenedAndClosedAgain() {
        PartnershipStory.opened()
                .given("ClosePartnership", DONE)
                .records("ReopenPartnership", "{reason:'more'}", "partnership-reopened");
        PartnershipStory.opened()
                .given("ClosePartnership", DONE)
                .given("ReopenPartnership", "{reason:'more'}")
                .records("ClosePartnership", DONE, "partnership-closed");
    }

    @Test
    void hasNothingToReopenWhereItIsOpen() {
        PartnershipStory.opened().changesNothing("ReopenPartnership", "{reason:'more'}");
    }

    @Test
    void doesNotTrustARumour() {
        PartnershipStory.opened()
                .refuses("ClosePartnership", "{reason:'done', sources:['rumour']}", "RUMOUR_CANNOT_CHANGE_STATE");
        PartnershipStory.opened()
                .records("ClosePartnership", "{reason:'done', sources:['rumour','release']}", "partnership-closed");
    }

    @Test
    void needsAReason() {
        PartnershipStory.opened().refuses("ClosePartnership", "{reason:' '}", "MALFORMED");
    }
}
