package io.dealtrail.deal.source;

import io.dealtrail.deal.story.Story;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;

/** What happens to one source. */
public final class SourceStory extends Story<Source> {

    private SourceStory() {
        super(Source.class, new AggregateRef(AggregateType.SOURCE, "nx-s1"), SourceCommands.all());
    }

    /** Nothing has been recorded. */
    public static SourceStory untold() {
        return new SourceStory();
    }
}
