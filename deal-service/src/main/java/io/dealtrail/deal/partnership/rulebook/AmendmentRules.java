package io.dealtrail.deal.partnership.rulebook;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.knowledge.AmendedTerms;
import io.dealtrail.deal.partnership.modifylicense.LongerGrants;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.FactView;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What every amendment keeps to, when it is recorded and when it or its agreement is corrected. */
public final class AmendmentRules {

    private static final Set<String> TIME = Set.of("effectiveFrom", "effectiveTo", "term");

    private AmendmentRules() {}

    /** Rules 35, 5, 13, 14, those of what is amended, 33 and 16: nothing is amended before it was agreed. */
    public static Rules of(AgreementAmended wanted, PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of(
                        () -> requireKnownFacts(wanted.changes(), state),
                        () -> agreement
                                .madeOn()
                                .ifPresent(made -> WorldDays.inOrder(made, wanted.signedOn(), "/signedOn")),
                        () -> WorldDays.happened(wanted.signedOn(), "/signedOn", context),
                        () -> requirePossibleTerms(wanted, state, context))
                .last(() -> requireRoom(wanted, state, context), () -> requireRunning(wanted, agreement, context));
    }

    /** The terms as amended are ones that could have been agreed. */
    private static void requirePossibleTerms(AgreementAmended wanted, PartnershipState state, DecisionContext context) {
        PartialDate day = wanted.effectiveFrom() != null ? wanted.effectiveFrom() : wanted.signedOn();
        AmendedTerms.of(wanted.changes(), state.facts(), day == null ? context.undated() : day.latest())
                .check(Drafts.with(wanted, state.facts(), context), context, new PartnershipRules(state.id()));
    }

    /** Rules 35 and 5: what is changed is here. */
    public static void requireKnownFacts(List<Change> changes, PartnershipState state) {
        for (int i = 0; i < changes.size(); i++) {
            FactRef ref = changes.get(i).factRef();
            String pointer = "/changes/" + i + "/factRef";
            if (ref.partnership() != null && !ref.partnership().equals(state.id())) {
                throw Refusal.ofField(RefusalCode.WRONG_PARTNERSHIP, pointer, ref + " is in another partnership");
            }
            state.object(ref.kind(), ref.id(), pointer);
        }
    }

    /** Rule 33 where the agreement runs longer: not where it has been amended again since, and runs as it did. */
    private static void requireRoom(AgreementAmended wanted, PartnershipState state, DecisionContext context) {
        List<FactRef> times = wanted.changes().stream()
                .map(Change::factRef)
                .filter(ref -> ref.kind().equals("agreement"))
                .filter(ref -> TIME.contains(ref.field().split("\\.", 2)[0]))
                .toList();
        if (times.isEmpty()) {
            return;
        }
        FactView before = state.facts().asOf(context.today());
        FactView after = Drafts.with(wanted, state.facts(), context).asOf(context.today());
        times.stream()
                .filter(ref -> !value(ref, before).equals(value(ref, after)))
                .map(FactRef::id)
                .distinct()
                .forEach(id -> LongerGrants.requireRoom(wanted, id, "/changes", state, context));
    }

    private static Optional<JsonNode> value(FactRef ref, FactView view) {
        return view.get(ref).map(FactVersion::value);
    }

    private static void requireRunning(AgreementAmended wanted, Agreement agreement, DecisionContext context) {
        if (wanted.effectiveFrom() != null) {
            agreement.requireRunning(wanted.effectiveFrom(), "/effectiveFrom", context);
        } else {
            agreement.requireRunning(wanted.signedOn(), "/signedOn", context);
        }
    }
}
