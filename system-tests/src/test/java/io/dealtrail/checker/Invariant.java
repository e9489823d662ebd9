package io.dealtrail.checker;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What must hold of every run.
 *
 * @param judge looks for what breaks it
 * @param kinds of lines without which it cannot be judged
 */
record Invariant(String number, String says, BiConsumer<History, Verdict> judge, String kinds) {

    static final List<Invariant> ALL = List.of(
            new Invariant("I1", "an acknowledged command has exactly its events", Command::acknowledged, "S invoke"),
            new Invariant("I2", "a refused command has none", Command::refused, "S invoke"),
            new Invariant("I3", "one in doubt has none or all, and its key one answer", Command::unknown, "S invoke"),
            new Invariant("I4", "sequences and positions have no gap and no double", Stored::contiguous, "S"),
            new Invariant("I5", "the topic has each stored event exactly once", Topic::complete, "S K"),
            new Invariant("I6", "each aggregate is in one partition of the topic, in order", Topic::ordered, "K"),
            new Invariant("I7", "the facts are those that a second fold of the events gives", Reads::folded, "S facts"),
            new Invariant("I8", "versions and positions that readers see never go back", Reads::monotone, "R"),
            new Invariant("I9", "each subscriber gets each event once, in order", Subscriber::contiguous, "S E"),
            new Invariant("I10", "one wins a version; appends are linearizable", Writers::linearizable, "S invoke"),
            new Invariant("I11", "an aggregate is the same from its snapshot and from event 0", AtRest::loaded, "load"),
            new Invariant("I12", "each event says who, why and by which command", Stored::attributed, "S K"),
            new Invariant("I13", "the hash chains and the signed checkpoints verify", Tree::verified, "S C"),
            new Invariant("I14", "at rest nothing lags or is parked, and every loop is alive", AtRest::healed, "gauge"),
            new Invariant("I15", "at rest no more is held than before, within a tenth", AtRest::released, "gauge"),
            new Invariant("I16", "every answer comes, in its bound", Bounds::kept, "invoke"));

    Verdict of(History history) {
        Verdict verdict = Verdict.of(this);
        if (Stream.of(kinds.split(" ", -1)).anyMatch(kind -> history.all(kind).isEmpty())) {
            verdict.unjudged().add("there are not lines of each kind of " + kinds);
        } else {
            judge.accept(history, verdict);
        }
        return verdict;
    }
}
