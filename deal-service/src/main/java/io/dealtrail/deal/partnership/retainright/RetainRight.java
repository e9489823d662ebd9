package io.dealtrail.deal.partnership.retainright;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.RightRetained;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who sold or licensed something keeps a right in it: a licence back, a right to enforce, a first refusal. */
public record RetainRight(
        String partnershipId,
        String rightId,
        @Nullable String agreementId,
        @Nullable String transferId,
        PartyRef holder,
        String what,
        @Nullable FieldOfUse field,
        @Nullable WorldDate until,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        requireKept(asEvent(), state);
        requireUnused(state);
        state.requireOpen();
        require(rules(asEvent(), state), state, context);
        return List.of(asEvent());
    }

    /** Rule 5. */
    public static Rules rules(RightRetained wanted, PartnershipState state) {
        return Rules.of(() -> requireKept(wanted, state));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(rightId, "/rightId");
        if ((agreementId == null) == (transferId == null)) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/transferId", "give either agreementId or transferId");
        }
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(holder)).collect(Collectors.toUnmodifiableSet());
    }

    private static void requireKept(RightRetained wanted, PartnershipState state) {
        if (wanted.transferId() != null) {
            state.object("transfer", wanted.transferId(), "/transferId");
        } else {
            state.optionalAgreement(wanted.agreementId(), "/agreementId");
        }
    }

    /** Rule 6. */
    private void requireUnused(PartnershipState state) {
        state.facts()
                .counting(RightRetained.class)
                .filter(recorded -> recorded.event() instanceof RightRetained retained
                        && retained.rightId().equals(rightId))
                .findFirst()
                .ifPresent(recorded -> {
                    throw Refusal.ofField(
                                    RefusalCode.DUPLICATE_RIGHT,
                                    "/rightId",
                                    rightId + " is recorded with other content")
                            .conflictingWith(recorded.eventId());
                });
    }

    private RightRetained asEvent() {
        return new RightRetained(rightId, agreementId, transferId, holder, what, field, until, evidence);
    }
}
