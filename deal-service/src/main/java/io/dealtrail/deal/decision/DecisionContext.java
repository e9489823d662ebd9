package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a decision may look at besides its own aggregate: made by the web edge before dispatch, so that no aggregate reads a clock or a store.
 *
 * @param expectedVersion what {@code If-Match} asked for
 * @param named the facts of the aggregates that were looked up by their ids; empty ones of an aggregate that does not exist
 * @param elsewhere what is known of other aggregates by what they are about
 * @param undated the day by which had happened what nobody dates: on which it became known
 */
public record DecisionContext(
        CommandOrigin origin,
        OptionalLong expectedVersion,
        Map<AggregateRef, Facts> named,
        Elsewhere elsewhere,
        LocalDate undated) {

    /** The name under which it travels in the metadata of a command. */
    public static final String KEY = "context";

    public DecisionContext {
        named = Map.copyOf(named);
    }

    /** A decision about what becomes known by it. */
    public DecisionContext(
            CommandOrigin origin, OptionalLong expectedVersion, Map<AggregateRef, Facts> named, Elsewhere elsewhere) {
        this(origin, expectedVersion, named, elsewhere, day(origin.knownSince()));
    }

    /** A decision that no other aggregate has to do with but these. */
    public DecisionContext(CommandOrigin origin, OptionalLong expectedVersion, Map<AggregateRef, Facts> named) {
        this(origin, expectedVersion, named, Elsewhere.NOBODY);
    }

    /** The same decision, whatever the version. */
    public DecisionContext ofAnyVersion() {
        return new DecisionContext(origin, OptionalLong.empty(), named, elsewhere, undated);
    }

    /** The same decision about something that has been known for longer. */
    public DecisionContext ofWhatIsKnownSince(Instant instant) {
        return new DecisionContext(origin, expectedVersion, named, elsewhere, day(instant));
    }

    public Instant knownSince() {
        return origin.knownSince();
    }

    /** The day of the decision: what is after it is the future. */
    public LocalDate today() {
        return day(knownSince());
    }

    /**
     * The facts of a source, where it is recorded.
     *
     * @throws NotYetReadException where it has not been looked up
     */
    public Optional<Facts> source(String id) {
        return existing(AggregateType.SOURCE, id);
    }

    /**
     * The facts of a party, where it is registered.
     *
     * @throws NotYetReadException where it has not been looked up
     */
    public Optional<Facts> party(String id) {
        return existing(AggregateType.PARTY, id);
    }

    /**
     * The facts of a partnership, where there is one.
     *
     * @throws NotYetReadException where it has not been looked up
     */
    public Optional<Facts> partnership(String id) {
        return existing(AggregateType.PARTNERSHIP, id);
    }

    /**
     * Those of these parties that nobody has registered.
     *
     * @throws NotYetReadException where some have not been looked up
     */
    public Set<String> unregistered(Set<String> ids) {
        requireSought(ids.stream()
                .map(id -> new AggregateRef(AggregateType.PARTY, id))
                .collect(Collectors.toSet()));
        Set<String> missing = new TreeSet<>(ids);
        missing.removeIf(id -> party(id).isPresent());
        return missing;
    }

    private Optional<Facts> existing(AggregateType type, String id) {
        AggregateRef aggregate = new AggregateRef(type, id);
        requireSought(Set.of(aggregate));
        FactRef object = FactRef.object(type.name().toLowerCase(Locale.ROOT), id);
        return Optional.ofNullable(named.get(aggregate))
                .filter(facts -> facts.origin(object).isPresent());
    }

    private void requireSought(Set<AggregateRef> aggregates) {
        Set<AggregateRef> unread = new HashSet<>(aggregates);
        unread.removeAll(named.keySet());
        if (!unread.isEmpty() && !elsewhere.complete()) {
            throw NotYetReadException.ofNamed(unread);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
