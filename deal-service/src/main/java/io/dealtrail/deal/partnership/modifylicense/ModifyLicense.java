package io.dealtrail.deal.partnership.modifylicense;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.NamedPortfolios;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of a licence change in the world; until then the old ones held. */
public record ModifyLicense(
        String partnershipId,
        String grantId,
        List<Change> changes,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public ModifyLicense {
        changes = Given.list(changes);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Known grant = state.object("grant", grantId, "/grantId");
        state.requireOpen();
        PartialDate day = on != null ? on : WorldDays.byToday(context);
        ModifiedGrant modified = ModifiedGrant.of(grant, changes, partnershipId, day.latest());
        require(ModificationRules.of(modified.granted(), day, state, context), state, context);
        return List.of(new LicenseModified(grantId, modified.changes(), day, evidence));
    }

    /** Whether such a change is recorded and its values still hold. */
    @Override
    public boolean isRepetition(Facts facts) {
        return facts.events(LicenseModified.class).stream()
                .anyMatch(recorded -> recorded.event() instanceof LicenseModified modified
                        && modified.grantId().equals(grantId)
                        && modified.evidence().equals(evidence)
                        && (on == null
                                ? modified.on().toString().startsWith("../")
                                : modified.on().equals(on))
                        && facts.recorded(modified)
                        && changes.stream().allMatch(change -> holds(change, modified, facts)));
    }

    @Override
    public void requireWellFormed() {
        if (changes.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/changes", "say what changes");
        }
    }

    @Override
    public Set<String> portfolioIds() {
        return changes.stream().flatMap(NamedPortfolios::of).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holds(Change change, LicenseModified recorded, Facts facts) {
        FactRef ref = FactRef.of("grant", recorded.grantId(), change.factRef().field());
        return facts.versions(ref).stream()
                .anyMatch(version -> version.covers(recorded.on().latest()) && version.is(change.to()));
    }
}
