package io.dealtrail.deal.portfolio;

import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;

/** What happens to one portfolio. */
public final class PortfolioStory extends Story<PatentPortfolio> {

    private PortfolioStory() {
        super(PatentPortfolio.class, new AggregateRef(AggregateType.PORTFOLIO, "nokia-radio"), PortfolioCommands.all());
    }

    /** Nothing has been recorded. */
    public static PortfolioStory untold() {
        return new PortfolioStory();
    }

    /** Nokia's radio patents: 1500 of them, two by number. */
    public static Story<PatentPortfolio> defined() {
        return untold().given(
                        "DefinePatentPortfolio",
                        "{holder:'nokia', counts:[{value:1500,qualifier:'EXACT',unit:'PATENTS_AND_APPLICATIONS'}],"
                                + " patents:['EP.1000000.B1','US.7654321.B2'], sources:['release']}");
    }
}
