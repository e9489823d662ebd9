package io.dealtrail.facts;

import io.dealtrail.events.FactAttested;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the events of an aggregate by what they speak of, retracted ones too: as quick as there are few of these, whatever the others. */
public final class Statements {

    private final Facts facts;
    private final Ledgers ledgers;

    Statements(Facts facts, Ledgers ledgers) {
        this.facts = facts;
        this.ledgers = ledgers;
    }

    /** Those that assert something of this fact, or of any fact of the object, in order. */
    public List<RecordedEvent> asserting(FactRef ref) {
        FactRef about = facts.local(ref);
        Stream<FactRef> addresses =
                about.isObject() ? ledgers.fieldsOf(about).stream().map(about::field) : Stream.of(about);
        return inOrder(
                addresses.flatMap(each -> ledgers.at(each).asserted().stream().map(Ledger.Asserted::by)));
    }

    /** Those that assert something of any object of a kind, in order. */
    public List<RecordedEvent> assertingOf(String kind) {
        return inOrder(ledgers.ids(kind).stream()
                .map(id -> FactRef.object(kind, id))
                .flatMap(object -> asserting(object).stream()));
    }

    /** Those that say anything at exactly this address: assert it, or remark on it. */
    Stream<RecordedEvent> at(FactRef ref) {
        Ledger ledger = ledgers.at(facts.local(ref));
        return Stream.concat(
                ledger.asserted().stream().map(Ledger.Asserted::by),
                ledger.remarks().stream().map(Ledger.Remark::by));
    }

    /** Those that assert or attest something of this fact, of a part of it, or of what it is a part of, in order. */
    public List<RecordedEvent> speakingOf(FactRef ref) {
        FactRef about = facts.local(ref);
        Stream<String> fields = Stream.of(
                        Stream.of(about.field()),
                        ledgers.fieldsWithin(about).stream(),
                        FactPaths.around(about.field()).stream())
                .flatMap(each -> each);
        return inOrder(fields.map(field -> ledgers.at(about.field(field)))
                .flatMap(ledger -> Stream.concat(
                        ledger.asserted().stream().map(Ledger.Asserted::by),
                        ledger.remarks().stream()
                                .map(Ledger.Remark::by)
                                .filter(by -> by.event() instanceof FactAttested))));
    }

    private static List<RecordedEvent> inOrder(Stream<RecordedEvent> events) {
        Collection<RecordedEvent> sorted = new TreeSet<>(RecordedEvent.IN_ORDER);
        events.forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
