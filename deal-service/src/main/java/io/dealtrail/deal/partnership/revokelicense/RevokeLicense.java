package io.dealtrail.deal.partnership.revokelicense;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.SameDay;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A licence is taken back; {@code on} is its last day in force. */
public record RevokeLicense(
        String partnershipId,
        String grantId,
        PartialDate on,
        @Nullable String reason,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Known grant = state.object("grant", grantId, "/grantId");
        SameDay.require(grant, "revokedOn", on, RefusalCode.DUPLICATE_GRANT);
        state.requireOpen();
        require(RevocationRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private LicenseRevoked asEvent() {
        return new LicenseRevoked(grantId, on, reason, evidence);
    }
}
