package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.partnership.announcedue.AnnounceDue;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import java.util.stream.Stream;

/** What happens to the partnership of Nokia and Xiaomi. */
public final class PartnershipStory extends Story<Partnership> {

    private static final String RELEASE = "sources:['release']";

    /** What the calendar sends, and no client can. */
    private static final CommandType ANNOUNCE_DUE =
            CommandType.of(AggregateType.PARTNERSHIP, "partnershipId", AnnounceDue.class);

    private PartnershipStory() {
        super(
                Partnership.class,
                new AggregateRef(AggregateType.PARTNERSHIP, "nokia-xiaomi"),
                Stream.concat(PartnershipCommands.all().stream(), Stream.of(ANNOUNCE_DUE))
                        .toList());
    }

    /** Nothing has been recorded. */
    public static PartnershipStory untold() {
        return new PartnershipStory();
    }

    /** The partnership is open. */
    public static Story<Partnership> opened() {
        return untold().given("OpenPartnership", "{kind:'BILATERAL', parties:['nokia','xiaomi']}");
    }

    /** A1 is a business collaboration; A2 licenses and sells patents, for many years. */
    public static Story<Partnership> signed() {
        return opened().given(
                        "SignAgreement",
                        "{agreementId:'A1', types:['BUSINESS_COLLABORATION'], parties:['nokia','xiaomi'],"
                                + " announcedOn:'2017-07-05', term:{kind:'NOT_SPECIFIED'}, " + RELEASE + "}")
                .given(
                        "SignAgreement",
                        "{agreementId:'A2', types:['PATENT_LICENSE','CROSS_LICENSE','PATENT_PURCHASE'],"
                                + " parties:['nokia','xiaomi'], announcedOn:'2017-07-05',"
                                + " term:{kind:'MULTI_YEAR_UNSPECIFIED'}, packageWith:['A1'], " + RELEASE + "}");
    }
}
