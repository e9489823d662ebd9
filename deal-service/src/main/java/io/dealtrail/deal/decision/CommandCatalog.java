package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every command there is: the web edge's routes, its OpenAPI document, batches and imports are read off it. */
public final class CommandCatalog {

    private final List<CommandType> all;

    public CommandCatalog(Collection<CommandType> all) {
        this.all = List.copyOf(all);
    }

    public List<CommandType> all() {
        return all;
    }

    /** The command with that name, e.g. {@code SignAgreement}, for that type of aggregate. */
    public Optional<CommandType> byName(AggregateType aggregate, String name) {
        return all.stream()
                .filter(type -> type.aggregate() == aggregate && type.name().equals(name))
                .findFirst();
    }

    /** The command with that path, e.g. {@code sign-agreement}, for that type of aggregate. */
    public Optional<CommandType> byPath(AggregateType aggregate, String path) {
        return all.stream()
                .filter(type -> type.aggregate() == aggregate && type.path().equals(path))
                .findFirst();
    }
}
