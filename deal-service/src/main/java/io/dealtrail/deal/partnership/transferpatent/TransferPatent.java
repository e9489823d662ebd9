package io.dealtrail.deal.partnership.transferpatent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Assets;
import io.dealtrail.terms.Conveyance;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.TransferStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Patents are to pass from some parties to others, or have passed already. */
public record TransferPatent(
        String partnershipId,
        String transferId,
        @Nullable String agreementId,
        List<PartyRef> transferors,
        List<PartyRef> transferees,
        Assets assets,
        @Nullable Conveyance conveyance,
        @Nullable String verbatimConveyance,
        @Nullable Fraction interest,
        TransferStatus status,
        @Nullable PartialDate executedOn,
        @Nullable FactRef conditionalOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public TransferPatent {
        transferors = Given.list(transferors);
        transferees = Given.list(transferees);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.optionalAgreement(agreementId, "/agreementId");
        state.requireUnused("transfer", transferId, "/transferId");
        state.requireOpen();
        Rules agreed = TransferRules.of(agreed(), executedOn, state, context);
        if (status == TransferStatus.AGREED) {
            require(agreed, state, context);
            return List.of(agreed());
        }
        ExecutionRules executed = new ExecutionRules(executed(context), agreed(), state, context);
        require(agreed.and(executed.rules()), state, context);
        return List.of(agreed(), executed.marked());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(agreed())
                && (status == TransferStatus.AGREED
                        || (executedOn == null
                                ? new Known(facts, FactRef.object("transfer", transferId))
                                        .value("executedOn")
                                        .isPresent()
                                : TitleRules.isRecorded(transferId, executedOn, evidence, facts)));
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(transferId, "/transferId");
        requireGiven(transferors, "/transferors");
        requireGiven(transferees, "/transferees");
        if (status == TransferStatus.AGREED && executedOn != null) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/executedOn", "what is only agreed has not been executed");
        }
    }

    @Override
    public Set<String> partyIds() {
        return Stream.concat(Acting.ids(transferors), Acting.ids(transferees)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> portfolioIds() {
        return Stream.ofNullable(assets.portfolioId()).collect(Collectors.toUnmodifiableSet());
    }

    private static void requireGiven(List<PartyRef> parties, String pointer) {
        if (parties.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "must be given");
        }
    }

    private PatentTransferAgreed agreed() {
        return new PatentTransferAgreed(
                transferId,
                agreementId,
                transferors,
                transferees,
                assets,
                conveyance,
                verbatimConveyance,
                interest,
                conditionalOn,
                evidence);
    }

    /** Where nobody states the day it is bounded by the day on which the execution was known. */
    private PatentTransferExecuted executed(DecisionContext context) {
        PartialDate on = executedOn != null ? executedOn : PartialDate.parse("../" + context.today());
        return new PatentTransferExecuted(transferId, on, null, evidence);
    }
}
