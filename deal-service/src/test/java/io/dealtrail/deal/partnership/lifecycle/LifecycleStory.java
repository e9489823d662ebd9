package io.dealtrail.deal.partnership.lifecycle;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;

/** Agreements in the situations from which their life goes on. */
final class LifecycleStory {

    static final String RELEASE = ", sources:['release']}";

    private LifecycleStory() {}

    /** A3 is signed on 2017-06-01 with these further terms; it is noon of 2018-06-01. */
    static Story<?> signed(String more) {
        return PartnershipStory.signed()
                .given(
                        "SignAgreement",
                        "{agreementId:'A3', types:['PATENT_LICENSE','PATENT_PURCHASE'], parties:['nokia','xiaomi'], signedOn:'2017-06-01'"
                                + more + RELEASE)
                .on("2018-06-01");
    }

    /** A3 waits for K1. */
    static Story<?> conditional() {
        return signed(", conditions:[{conditionId:'K1', kind:'CLEARANCE'}]");
    }
}
