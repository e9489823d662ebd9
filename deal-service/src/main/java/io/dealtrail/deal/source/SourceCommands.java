package io.dealtrail.deal.source;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.source.attestsourcefact.AttestSourceFact;
import io.dealtrail.deal.source.correctsourcefact.CorrectSourceFact;
import io.dealtrail.deal.source.recordsource.RecordSource;
import io.dealtrail.deal.source.resolvesourceconflict.ResolveSourceConflict;
import io.dealtrail.deal.source.retractsourcefact.RetractSourceFact;
import io.dealtrail.events.AggregateType;
import java.util.List;

/** The commands of source aggregates, for the catalog. */
public final class SourceCommands {

    private static final String ID = "sourceId";

    private SourceCommands() {}

    public static List<CommandType> all() {
        return List.of(
                CommandType.of(AggregateType.SOURCE, ID, RecordSource.class),
                new CommandType("AttestFact", AggregateType.SOURCE, AttestSourceFact.class, ID, null),
                new CommandType("ResolveConflict", AggregateType.SOURCE, ResolveSourceConflict.class, ID, null),
                new CommandType("CorrectFact", AggregateType.SOURCE, CorrectSourceFact.class, ID, null),
                new CommandType("RetractFact", AggregateType.SOURCE, RetractSourceFact.class, ID, null));
    }
}
