package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.ObligationKind;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Trigger;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parties of an agreement have to do something, or to leave it alone. */
@StoredName("obligation-added")
public record ObligationAdded(
        String obligationId,
        String agreementId,
        ObligationKind kind,
        List<PartyRef> promisors,
        List<PartyRef> promisees,
        String what,
        @Nullable WorldDate from,
        @Nullable WorldDate due,
        @Nullable String recurrence,
        @Nullable WorldDate until,
        @Nullable Trigger trigger,
        List<FactRef> concerns,
        @Nullable Money amount,
        @Nullable String consequence,
        @JsonUnwrapped Evidence evidence)
        implements DutyEvent {
    public ObligationAdded {
        promisors = Given.list(promisors);
        promisees = Given.list(promisees);
        concerns = Given.list(concerns);
    }
}
