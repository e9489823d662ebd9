package io.dealtrail.deal.partnership.grantcrosslicense;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
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

    public static void check(List<LicenseGranted> grants) {
        List<Direction> directions = grants.stream()
                .map(grant -> new Direction(grant.licensor(), grant.licensee()))
                .filter(direction -> !direction.equals(direction.reversed()))
                .toList();
        if (grants.size() < 2 || !directions.stream().map(Direction::reversed).allMatch(directions::contains)) {
            throw Refusal.ofField(
                    RefusalCode.CROSS_LICENSE_NOT_RECIPROCAL, "/grants", "each grant has one in the other direction");
        }
    }
}
