package io.dealtrail.deal.decision;

import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a decision may look at besides its own aggregate: made by the web edge before dispatch, so that no aggregate reads a clock or a store.
 *
 * @param expectedVersion what {@code If-Match} asked for
 * @param sources the facts of the sources that the command names, by id; an id that is missing is not recorded
 * @param parties the facts of the parties that the command names, by id; an id that is missing is not registered
 * @param partiesSought the ids of all parties that were looked up, registered or not
 * @param elsewhere what is known of other aggregates
 */
public record DecisionContext(
        CommandOrigin origin,
        OptionalLong expectedVersion,
        Map<String, Facts> sources,
        Map<String, Facts> parties,
        Set<String> partiesSought,
        Elsewhere elsewhere) {

    /** The name under which it travels in the metadata of a command. */
    public static final String KEY = "context";

    public DecisionContext {
        sources = Map.copyOf(sources);
        parties = Map.copyOf(parties);
        partiesSought = Set.copyOf(partiesSought);
    }

    /** A decision that no other aggregate has to do with. */
    public DecisionContext(
            CommandOrigin origin,
            OptionalLong expectedVersion,
            Map<String, Facts> sources,
            Map<String, Facts> parties) {
        this(origin, expectedVersion, sources, parties, parties.keySet(), Elsewhere.NOBODY);
    }

    public Instant knownSince() {
        return origin.knownSince();
    }

    /** The day of the decision: what is after it is the future. */
    public LocalDate today() {
        return LocalDate.ofInstant(knownSince(), ZoneOffset.UTC);
    }

    /** The facts of a source, where it is recorded. */
    public Optional<Facts> source(String id) {
        return Optional.ofNullable(sources.get(id))
                .filter(facts -> facts.origin(FactRef.object("source", id)).isPresent());
    }

    /**
     * Those of these parties that nobody has registered.
     *
     * @throws NotYetReadException where some have not been looked up
     */
    public Set<String> unregistered(Set<String> ids) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeIf(id -> party(id).isPresent());
        Set<String> unread = new TreeSet<>(missing);
        unread.removeAll(partiesSought);
        if (!unread.isEmpty() && !elsewhere.complete()) {
            throw new NotYetReadException(Set.of(), unread);
        }
        return missing;
    }

    /** The facts of a party, where it is registered. */
    public Optional<Facts> party(String id) {
        return Optional.ofNullable(parties.get(id))
                .filter(facts -> facts.origin(FactRef.object("party", id)).isPresent());
    }
}
