package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agreement waits for, as it is known now. */
public record AgreementCondition(Known known) {

    private static final String FAILED = "FAILED";

    /** The conditions of an agreement. */
    public static List<AgreementCondition> of(Agreement agreement, PartnershipState state) {
        return state.all("condition")
                .filter(known -> known.read("agreementId", String.class)
                        .filter(agreement.id()::equals)
                        .isPresent())
                .map(AgreementCondition::new)
                .toList();
    }

    /**
     * Rule 15: nothing stands against the agreement.
     *
     * @param on the day by which that must be so; {@code null} where it is enough that it is so now
     */
    public static void requireNoneOpen(Agreement agreement, PartnershipState state, @Nullable PartialDate on) {
        List<AgreementCondition> conditions = of(agreement, state);
        conditions.stream()
                .filter(condition -> condition.outcome().filter(FAILED::equals).isPresent())
                .findFirst()
                .ifPresent(failed -> {
                    throw failed.against(RefusalCode.CONDITION_FAILED, "failed");
                });
        conditions.stream()
                .filter(condition -> condition.isOpenOn(on))
                .findFirst()
                .ifPresent(open -> {
                    throw open.against(RefusalCode.CONDITIONS_OPEN, "is open");
                });
    }

    /** The rules of a decision about a condition, whichever way it goes: 47, 14 and 16. */
    public static Rules deciding(
            String conditionId, @Nullable PartialDate on, PartnershipState state, DecisionContext context) {
        Known known = state.known("condition", conditionId);
        return Rules.of(new AgreementCondition(known)::requireUndecided, () -> WorldDays.happened(on, "/on", context))
                .last(() -> known.read("agreementId", String.class)
                        .map(id -> state.agreement(id, "/conditionId"))
                        .ifPresent(agreement -> agreement.requireRunning(on, "/on", context)));
    }

    /** Rule 47: nobody has decided about it. */
    private void requireUndecided() {
        outcome().ifPresent(outcome -> {
            throw Refusal.ofField(RefusalCode.CONDITION_DECIDED, "/conditionId", id() + " was decided: " + outcome)
                    .conflictingWith(known.versions("outcome").getLast().event());
        });
    }

    private Optional<String> outcome() {
        return known.read("outcome", String.class);
    }

    private boolean isOpenOn(@Nullable PartialDate on) {
        return outcome().isEmpty()
                || (on != null
                        && known.read("decidedOn", PartialDate.class)
                                .filter(decided -> WorldDays.certainlyAfter(decided, on))
                                .isPresent());
    }

    private String id() {
        return known.object().id();
    }

    private Refusal against(RefusalCode code, String how) {
        return Refusal.ofField(code, "/agreementId", "condition " + id() + " " + how)
                .conflictingWith(known.versions("outcome").stream()
                        .map(version -> version.event())
                        .findFirst()
                        .or(known::origin)
                        .orElse(null));
    }
}
