package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.facts.RecordedEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds corrections and retractions with both values, reason and sources: in as many rows as there are of them, however long the history. */
@Repository
public class AmendmentsReader {

    private final JdbcClient jdbc;
    private final RecordedEvents events;

    AmendmentsReader(JdbcClient jdbc, RecordedEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Those at some places of a history; what is neither a correction nor a retraction is left out.
     *
     * @param sequences of events of the aggregate
     * @param facts addresses that they may speak of
     */
    public Amendments at(AggregateRef aggregate, Collection<Long> sequences, Collection<String> facts) {
        return sequences.isEmpty()
                ? Amendments.NONE
                : with(aggregate, events.amendments(aggregate, sequences), Set.copyOf(facts));
    }

    /** Those by which these facts came to be believed, or to be believed no more. */
    Amendments around(AggregateRef aggregate, Collection<StoredFact> facts) {
        Set<Instant> instants = facts.stream()
                .flatMap(
                        fact -> Stream.of(fact.knownFrom(), fact.knownTo() == null ? fact.knownFrom() : fact.knownTo()))
                .collect(Collectors.toCollection(TreeSet::new));
        return instants.isEmpty()
                ? Amendments.NONE
                : with(aggregate, events.amendmentsKnownSince(aggregate, instants), addresses(facts));
    }

    /** The corrections that made these facts what they are. */
    Amendments made(AggregateRef aggregate, Collection<StoredFact> facts) {
        Set<Long> sequences = facts.stream().map(StoredFact::sequence).collect(Collectors.toCollection(TreeSet::new));
        return new Amendments(events.amendments(aggregate, sequences), List.of());
    }

    /** All of one aggregate whose facts are given. */
    Amendments all(AggregateRef aggregate, Collection<StoredFact> facts) {
        return new Amendments(events.amendments(aggregate), List.copyOf(facts));
    }

    private static Set<String> addresses(Collection<StoredFact> facts) {
        return facts.stream()
                .flatMap(fact -> Amendments.addresses(fact.version().ref()).stream())
                .collect(Collectors.toSet());
    }

    private Amendments with(AggregateRef aggregate, List<RecordedEvent> amending, Set<String> facts) {
        return new Amendments(
                amending, Amendments.needsVersions(amending) ? versions(aggregate, amending, facts) : List.of());
    }

    /** The versions of these facts that began or ended as one of these events became known. */
    private List<StoredFact> versions(AggregateRef aggregate, List<RecordedEvent> amending, Set<String> facts) {
        return jdbc.sql("select " + FactReader.COLUMNS + " from fact_version v"
                        + " join (select distinct unnest(:instants::timestamptz[]) as at) as turn"
                        + " on v.known && tstzrange(turn.at - interval '1 microsecond', turn.at, '[]')"
                        + " and (upper(v.known) = turn.at or lower(v.known) = turn.at)"
                        + " where v.aggregate_type = :type and v.aggregate_id = :id and v.fact_ref = any (:facts)"
                        + " order by v.fact_ref, lower(v.known), lower(v.valid) nulls first")
                .param("type", aggregate.type().plural())
                .param("id", aggregate.id())
                .param("facts", facts.toArray(String[]::new))
                .param(
                        "instants",
                        amending.stream()
                                .map(event -> event.knownSince().toString())
                                .distinct()
                                .toArray(String[]::new))
                .query(FactRows::fact)
                .list();
    }
}
