package io.dealtrail.deal.partnership.grantcrosslicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.terms.PartyRef;
import java.util.List;

/** Rule 20: who grants in a cross licence is granted to by the same party. */
public final class Reciprocity {

    private Reciprocity() {}

    private record Direction(PartyRef from, PartyRef to) {

        Direction reversed() {
            return new Direction(to, from);
        }
    }

    /** The rule over the grants of a cross licence that is recorded. */
    public static Rules of(CrossLicenseGranted cross, PartnershipState state, DecisionContext context) {
        return Rules.of(() -> requireReciprocal(
                cross.grantIds().stream()
                        .map(id -> state.known("grant", id))
                        .flatMap(grant -> grant
                                .read("licensor", PartyRef.class)
                                .flatMap(from ->
                                        grant.read("licensee", PartyRef.class).map(to -> new Direction(from, to)))
                                .stream())
                        .toList(),
                context));
    }

    static void check(List<LicenseGranted> grants, DecisionContext context) {
        requireReciprocal(
                grants.stream()
                        .map(grant -> new Direction(grant.licensor(), grant.licensee()))
                        .toList(),
                context);
    }

    private static void requireReciprocal(List<Direction> all, DecisionContext context) {
        Survivors survivors = Survivors.of(context);
        List<Direction> directions = all.stream()
                .map(direction -> new Direction(survivors.meant(direction.from()), survivors.meant(direction.to())))
                .filter(direction -> !direction.equals(direction.reversed()))
                .toList();
        if (all.size() < 2 || !directions.stream().map(Direction::reversed).allMatch(directions::contains)) {
            throw Refusal.ofField(
                    RefusalCode.CROSS_LICENSE_NOT_RECIPROCAL, "/grants", "each grant has one in the other direction");
        }
    }
}
