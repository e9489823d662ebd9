package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.facts.Attestation;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Price;
import io.dealtrail.terms.SourceKind;
import io.dealtrail.terms.Stance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule 25: what is only estimated is no term of a deal; it is attested. */
public final class Estimates {

    private Estimates() {}

    /** Refuses a price that only analysts give, or those who gave it as an estimate before. */
    public static void requireNone(Disclosure disclosure, Price price, Evidence evidence, DecisionContext context) {
        List<String> sources = evidence.sources();
        Optional<String> pointer = Prices.pointer(price);
        if (disclosure == Disclosure.DISCLOSED
                && pointer.isPresent()
                && !sources.isEmpty()
                && sources.stream().allMatch(id -> Grounds.kindOf(id, context) == SourceKind.ANALYST)) {
            throw Refusal.ofField(
                    RefusalCode.ESTIMATE_NOT_TERM, pointer.get(), "only analysts say so: attest it as an estimate");
        }
    }

    /** The same for a price that is disclosed later, by those who attested it as an estimate. */
    public static void requireNotEstimated(
            String considerationId, List<String> sources, String pointer, PartnershipState state) {
        Set<String> estimating = state.facts().attestations(FactRef.object("consideration", considerationId)).stream()
                .filter(attestation -> attestation.stance() == Stance.ESTIMATES)
                .map(Attestation::source)
                .collect(Collectors.toSet());
        if (!sources.isEmpty() && estimating.containsAll(sources)) {
            throw Refusal.ofField(
                    RefusalCode.ESTIMATE_NOT_TERM, pointer, "these sources estimated it and disclose nothing");
        }
    }
}
