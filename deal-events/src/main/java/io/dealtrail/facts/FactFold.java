package io.dealtrail.facts;

import io.dealtrail.events.FactAttested;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import tools.jackson.databind.JsonNode;

/**
 * Folds what was said at one address when it is asked for. What much was said about is remembered, so that a further event only adds to it.
 * Threads that ask at the same time may fold the same twice.
 */
final class FactFold {

    /** What few statements were made about is folded as quickly as it is looked up. */
    private static final int WORTH_REMEMBERING = 8;

    static final FactFold NOTHING = rememberingFrom(WORTH_REMEMBERING);

    private final Journal journal;
    private final Ledgers ledgers;
    private final int rememberedFrom;

    /** Transient: no part of what is known, whoever compares or stores that. */
    private transient volatile HashPMap<FactRef, Folded> remembered;

    private FactFold(Archive archive, int rememberedFrom, HashPMap<FactRef, Folded> remembered) {
        this.journal = archive.journal();
        this.ledgers = archive.ledgers();
        this.rememberedFrom = rememberedFrom;
        this.remembered = remembered;
    }

    /** A fold of nothing, which is to remember what so many statements were made about. */
    static FactFold rememberingFrom(int statements) {
        return new FactFold(Archive.EMPTY, statements, HashTreePMap.empty());
    }

    /** The fold of these, nothing of which is remembered yet. */
    FactFold anew(Archive archive) {
        return new FactFold(archive, rememberedFrom, HashTreePMap.empty());
    }

    Journal journal() {
        return journal;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    /** Whether nothing is remembered. */
    boolean isEmpty() {
        return remembered.isEmpty();
    }

    /** The fold with one event more, which only what is at the touched addresses can have to do with. */
    FactFold continued(Archive archive, Touched touched) {
        HashPMap<FactRef, Folded> kept = remembered;
        for (FactRef ref : touched.addresses()) {
            Folded folded = kept.get(ref);
            if (folded != null) {
                kept = touched.isOther(ref) ? kept.minus(ref) : kept.plus(ref, folded.leftBehind(touched.withdrawn()));
            }
        }
        return new FactFold(archive, rememberedFrom, kept);
    }

    /** The versions at an address that has a value of its own; empty where its value, if any, is only a part of another one. */
    List<FactVersion> own(FactRef ref) {
        Folded folded = at(ref);
        boolean part = isOnlyAttested(folded.steps()) && !partOfAnother(ref).isEmpty();
        return part ? List.of() : folded.versions();
    }

    /** The versions at any address, into object values too. */
    List<FactVersion> versions(FactRef ref) {
        List<FactVersion> own = own(ref);
        return own.isEmpty() ? partOfAnother(ref) : own;
    }

    /** The value that the event said holds at this address, as corrected since, whatever others said. */
    Optional<FactVersion> saidBy(RecordedEvent event, FactRef ref) {
        return at(ref).origin(event)
                .map(step -> StepFunction.versions(ref, List.of(step)).getLast());
    }

    /** What is folded at exactly this address. */
    Folded at(FactRef ref) {
        if (ref.isObject()) {
            return Folded.NOTHING;
        }
        Folded known = remembered.get(ref);
        if (known != null && !known.isBehind()) {
            return known;
        }
        Folded folded = known == null ? fold(ref) : continued(ref, known);
        if (folded.statements() >= rememberedFrom) {
            remembered = remembered.plus(ref, folded);
        }
        return folded;
    }

    private Folded fold(FactRef ref) {
        return Folded.of(ref, fold(ref, false));
    }

    private Folded continued(FactRef ref, Folded behind) {
        Folded left = behind.left(ref).orElse(Folded.NOTHING);
        Folding before = left.folding().orElse(null);
        List<Said> more = before == null ? List.of() : sayings(ref, before.last());
        if (before == null || !before.canTake(more)) {
            return fold(ref);
        }
        Folding folding = new Folding(before, this);
        more.forEach(folding::take);
        return left.with(ref, folding);
    }

    /** The value that holds last in world time, dates that hang on something left as they are. */
    Optional<JsonNode> raw(FactRef ref) {
        List<Step> steps = ref.isObject() ? List.of() : fold(ref, true).steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        StepFunction.versions(ref, steps).getLast().value());
    }

    /** The values, dates that hang on something left as they are, each time when somebody said to what day such a date comes out. */
    List<JsonNode> hanging(FactRef ref) {
        return ref.isObject() ? List.of() : fold(ref, true).hanging();
    }

    /** The versions of a value that this address leads into. */
    List<FactVersion> partOfAnother(FactRef ref) {
        for (String outer : FactPaths.around(ref.field())) {
            Folded whole = at(ref.field(outer));
            if (!whole.isEmpty()) {
                return parts(ref, FactPaths.between(outer, ref.field()), whole.versions());
            }
        }
        return List.of();
    }

    private static List<FactVersion> parts(FactRef ref, List<String> path, List<FactVersion> versions) {
        List<FactVersion> parts = new ArrayList<>();
        for (FactVersion whole : versions) {
            JsonNode part = whole.value() == null ? null : FactPaths.at(whole.value(), path);
            if (part != null) {
                boolean unknown = part.isNull();
                parts.add(new FactVersion(
                        ref,
                        unknown ? null : part,
                        unknown,
                        whole.validFrom(),
                        whole.validTo(),
                        whole.sources(),
                        whole.event(),
                        whole.attested()));
            }
        }
        return List.copyOf(parts);
    }

    private Folding fold(FactRef ref, boolean raw) {
        List<Said> all = sayings(ref, -1);
        Folding folding = new Folding(ref, raw, all.stream().anyMatch(Said::resolves), this);
        all.forEach(folding::take);
        return folding;
    }

    /** What was said at or within the address after an event, in order. */
    private List<Said> sayings(FactRef ref, long after) {
        List<Said> all = new ArrayList<>();
        Ledger own = ledgers.at(ref);
        add(own.asserted(), ref, after, all);
        add(own.remarks(), ref, after, all);
        for (String field : ledgers.fieldsWithin(ref)) {
            FactRef within = ref.field(field);
            add(ledgers.at(within).remarks(), within, after, all);
        }
        all.sort(Comparator.comparing(Said::by, RecordedEvent.IN_ORDER));
        return all;
    }

    /** The entries lie in order; those before are not looked at. */
    private static void add(List<? extends Ledger.Entry> entries, FactRef at, long after, List<Said> all) {
        int first = entries.size();
        while (first > 0 && entries.get(first - 1).by().sequence() > after) {
            first--;
        }
        for (int i = first; i < entries.size(); i++) {
            all.add(new Said(entries.get(i).by(), at, entries.get(i)));
        }
    }

    private static boolean isOnlyAttested(List<Step> steps) {
        return steps.stream().allMatch(step -> step.origin().event() instanceof FactAttested);
    }
}
