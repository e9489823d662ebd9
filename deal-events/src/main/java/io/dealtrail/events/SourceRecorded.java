package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Reliability;
import io.dealtrail.terms.SourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A publication that facts can point at. */
@StoredName("source-recorded")
public record SourceRecorded(
        String sourceId,
        SourceKind kind,
        String publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable PartialDate publishedOn,
        @Nullable Reliability reliability,
        List<String> quotes,
        @Nullable String excerpt,
        @JsonUnwrapped Evidence evidence)
        implements SourceEvent {
    public SourceRecorded {
        quotes = Given.list(quotes);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return publishedOn;
    }
}
