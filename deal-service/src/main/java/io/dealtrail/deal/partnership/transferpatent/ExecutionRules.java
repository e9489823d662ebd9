package io.dealtrail.deal.partnership.transferpatent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.WorldDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every execution of a transfer keeps to, when it is recorded and when something that it rests on is corrected. */
public final class ExecutionRules {

    private final PatentTransferExecuted wanted;
    private final PatentTransferAgreed agreed;
    private final PartnershipState state;
    private final DecisionContext context;
    private boolean unverified;

    ExecutionRules(
            PatentTransferExecuted wanted,
            PatentTransferAgreed agreed,
            PartnershipState state,
            DecisionContext context) {
        this.wanted = wanted;
        this.agreed = agreed;
        this.state = state;
        this.context = context;
    }

    /** Those of the execution of a transfer that is recorded as agreed. */
    public static ExecutionRules of(PatentTransferExecuted wanted, PartnershipState state, DecisionContext context) {
        PatentTransferAgreed agreed = TitleRules.agreed(state.known("transfer", wanted.transferId()));
        return new ExecutionRules(wanted, agreed, state, context);
    }

    /** Rules 14, 29, 30 and 16. */
    public Rules rules() {
        return Rules.of(() -> WorldDays.happened(wanted.executedOn(), "/executedOn", context), this::requireClosing)
                .last(this::requireTitle, this::requireRunning);
    }

    /** The execution with a mark where the title could not be verified: known once rule 30 was asked. */
    public PatentTransferExecuted marked() {
        return new PatentTransferExecuted(
                wanted.transferId(), wanted.executedOn(), unverified ? true : null, wanted.evidence());
    }

    private void requireClosing() {
        FactRef conditionalOn = agreed.conditionalOn();
        if (conditionalOn == null || !conditionalOn.field().equals("closing")) {
            return;
        }
        Known closing = new Known(state.facts(), conditionalOn.object());
        boolean closedBefore = closing.read("closedOn", WorldDate.class)
                .or(() -> closing.read("closing", WorldDate.class))
                .filter(day -> !WorldDays.certainlyAfter(day, wanted.executedOn()))
                .isPresent();
        if (!closedBefore) {
            throw Refusal.ofField(
                    RefusalCode.TRANSFER_BEFORE_CLOSING, "/executedOn", conditionalOn + " has not happened by then");
        }
    }

    /** Another source may state the same execution: whose it was is asked as if nobody had. */
    private void requireTitle() {
        Set<UUID> executions = state.known("transfer", wanted.transferId())
                        .versions("executedOn")
                        .isEmpty()
                ? Set.of()
                : state.facts().events(PatentTransferExecuted.class).stream()
                        .filter(recorded -> recorded.event() instanceof PatentTransferExecuted other
                                && other.transferId().equals(wanted.transferId()))
                        .map(RecordedEvent::eventId)
                        .collect(Collectors.toSet());
        PartnershipState before = new PartnershipState(state.id(), state.facts().without(executions));
        unverified = TitleRules.requireTitle(agreed, wanted.executedOn(), before, context);
    }

    private void requireRunning() {
        state.optionalAgreement(agreed.agreementId(), "/transferId")
                .ifPresent(agreement -> agreement.requireRunning(wanted.executedOn(), "/executedOn"));
    }
}
