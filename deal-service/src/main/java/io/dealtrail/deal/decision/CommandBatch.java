package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.terms.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several commands to one aggregate, all or nothing: an announcement is one act with many facts. */
public record CommandBatch(AggregateRef target, List<DealCommand> commands) implements DealCommand {

    public CommandBatch {
        commands = List.copyOf(commands);
    }

    @Override
    public Evidence evidence() {
        return Evidence.NONE;
    }

    @Override
    public Set<String> partyIds() {
        return commands.stream()
                .flatMap(command -> command.partyIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> sourceIds() {
        return commands.stream()
                .flatMap(command -> command.sourceIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
