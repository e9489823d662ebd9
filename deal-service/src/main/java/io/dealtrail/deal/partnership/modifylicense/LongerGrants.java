package io.dealtrail.deal.partnership.modifylicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.grantlicense.GrantRules;
import io.dealtrail.deal.partnership.grantlicense.KnownGrants;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.PartnershipEvent;
import java.time.LocalDate;
import java.util.Optional;

/** Rule 33 where an agreement runs longer than before: so do its licences that have no term of their own. */
public final class LongerGrants {

    private final PartnershipState before;
    private final PartnershipState after;
    private final DecisionContext context;

    private LongerGrants(PartnershipState before, PartnershipState after, DecisionContext context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    /**
     * Refuses what makes a licence certainly overlap another one that it did not overlap before, where one of them excludes the other.
     *
     * @param extension what moves the end of the agreement
     * @param pointer to the new end in the command's data
     */
    public static void requireRoom(
            PartnershipEvent extension,
            String agreementId,
            String pointer,
            PartnershipState state,
            DecisionContext context) {
        PartnershipState after = new PartnershipState(state.id(), Drafts.with(extension, state.facts(), context));
        LongerGrants grants = new LongerGrants(state, after, context);
        KnownGrants known = KnownGrants.in(after.facts());
        known.all().stream()
                .filter(grant -> grant.read("agreementId", String.class)
                        .filter(agreementId::equals)
                        .isPresent())
                .forEach(grant -> grants.requireRoom(grant, known, pointer));
    }

    private void requireRoom(Known grant, KnownGrants known, String pointer) {
        conflict(grant, known, after).ifPresent(conflict -> {
            Known shorter = new Known(before.facts(), grant.object());
            if (conflict(shorter, KnownGrants.in(before.facts()), before).isEmpty()) {
                throw Refusal.ofField(
                                conflict.code(),
                                pointer,
                                "with " + grant.object() + " for longer: " + conflict.detail())
                        .conflictingWith(conflict.conflictingEventId());
            }
        });
    }

    private Optional<Refusal> conflict(Known grant, KnownGrants known, PartnershipState state) {
        LicenseGranted granted = ModifiedGrant.read(grant, LocalDate.MAX);
        try {
            new GrantRules(granted, "", state, context).requireRoom(known);
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.EXCLUSIVITY_CONFLICT) {
                throw refusal;
            }
            return Optional.of(refusal);
        }
    }
}
