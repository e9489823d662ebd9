package io.dealtrail.deal.source.recordsource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.source.state.SourceCommand;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Reliability;
import io.dealtrail.terms.SourceKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A publication that facts can point at. */
public record RecordSource(
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
        implements SourceCommand {

    public RecordSource {
        quotes = Given.list(quotes);
    }

    @Override
    public List<? extends SourceEvent> decide(Facts facts, DecisionContext context) {
        requireUnused(facts);
        SourceRules.of(asEvent(), context).require(() -> Grounds.optional(this, facts, context));
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    /** Under its own name: only this one brings a source into being. */
    @Override
    public String handledAs() {
        return RecordSource.class.getName();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(sourceId, "/sourceId");
        SourceRules.requireWellFormed(asEvent());
    }

    @Override
    public Set<String> sourceIds() {
        return Stream.concat(quotes.stream(), evidence.sources().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Rule 6. */
    private void requireUnused(Facts facts) {
        new Known(facts, self()).origin().ifPresent(event -> {
            throw Refusal.ofField(
                            RefusalCode.DUPLICATE_SOURCE, "/sourceId", sourceId + " is recorded with other content")
                    .conflictingWith(event);
        });
    }

    private SourceRecorded asEvent() {
        return new SourceRecorded(
                sourceId, kind, publisher, title, url, publishedOn, reliability, quotes, excerpt, evidence);
    }
}
