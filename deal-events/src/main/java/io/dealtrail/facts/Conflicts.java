package io.dealtrail.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.FactAttested;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what sources say out of the ledgers, and where they contradict the facts. */
final class Conflicts {

    private Conflicts() {}

    static List<Attestation> attestations(Collection<FactRef> refs, Ledgers ledgers, Journal journal) {
        return refs.stream()
                .flatMap(ref -> counting(ref, ledgers, journal).stream())
                .filter(remark -> remark.said() instanceof FactAttested)
                .sorted(Comparator.comparing(Ledger.Remark::by, RecordedEvent.IN_ORDER))
                .flatMap(remark -> attestation(remark).stream())
                .toList();
    }

    static List<Conflict> of(Collection<FactRef> refs, Ledgers ledgers, Journal journal) {
        return refs.stream()
                .sorted(Comparator.comparing(FactRef::toString))
                .flatMap(ref -> at(ref, contested(ref, ledgers, journal)).stream())
                .toList();
    }

    private static List<Conflict> at(FactRef ref, List<Ledger.Remark> remarks) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Attestation> claims = new ArrayList<>();
        for (Ledger.Remark remark : remarks) {
            attestation(remark).ifPresent(claims::add);
            if (remark.said() instanceof ConflictResolved resolution) {
                if (claims.isEmpty() && !conflicts.isEmpty()) {
                    // Decided once more: the last decision counts.
                    claims.addAll(conflicts.removeLast().claims());
                }
                if (!claims.isEmpty()) {
                    conflicts.add(new Conflict(
                            ref, claims, resolution.chosenSource(), remark.by().eventId()));
                    claims.clear();
                }
            }
        }
        if (!claims.isEmpty()) {
            conflicts.add(new Conflict(ref, claims, null, null));
        }
        return conflicts;
    }

    /** Of what counts, claims that contradict and choices between them. */
    private static List<Ledger.Remark> contested(FactRef ref, Ledgers ledgers, Journal journal) {
        return ledgers.at(ref).remarks().stream()
                .filter(remark -> remark.said() instanceof ConflictResolved
                        || (remark.said() instanceof FactAttested said && said.stance() == Stance.CONTRADICTS))
                .filter(remark -> journal.counts(remark.by(), ref))
                .toList();
    }

    private static List<Ledger.Remark> counting(FactRef ref, Ledgers ledgers, Journal journal) {
        return ledgers.at(ref).remarks().stream()
                .filter(remark -> journal.counts(remark.by(), ref))
                .toList();
    }

    private static Optional<Attestation> attestation(Ledger.Remark remark) {
        return remark.said() instanceof FactAttested said
                ? Optional.of(Attestation.of(remark.by(), said))
                : Optional.empty();
    }
}
