package io.dealtrail.deal.party.recordpartyrelation;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.party.state.Ancestry;
import io.dealtrail.deal.rules.ControlConsents;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.RelationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every relation to a parent keeps to, when it is recorded or ended and when it is corrected. */
public final class RelationRules {

    private static final Set<RelationKind> CONTROLLING = EnumSet.of(RelationKind.WHOLLY_OWNED, RelationKind.CONTROLLED);

    private final String child;
    private final DecisionContext context;
    private final List<PartyRelation> all;

    /**
     * The rules over the relations of a party.
     *
     * @param facts of the party, with what is wanted
     */
    public RelationRules(String child, Facts facts, DecisionContext context) {
        this.child = child;
        this.context = context;
        this.all = PartyRelation.of(child, facts.asOf(context.today()));
    }

    /** Rules 13, 26 and 39 as far as the party itself shows, for the relation of that number. */
    public void check(int number) {
        PartyRelation wanted = find(number).orElse(null);
        if (wanted == null) {
            return;
        }
        WorldDays.inOrder(wanted.from(), wanted.to(), "/to");
        if (wanted.parent().equals(child)) {
            throw Refusal.ofField(RefusalCode.RELATION_CYCLE, "/parent", "nobody belongs to oneself");
        }
        requirePossibleStake(wanted);
        List<PartyRelation> others =
                all.stream().filter(each -> each.number() != number).toList();
        others.stream().filter(other -> excludes(wanted, other)).findFirst().ifPresent(other -> {
            throw Refusal.ofField(
                            RefusalCode.RELATION_OVERLAP,
                            "/parent",
                            child + " is " + other.kind() + " of " + other.parent()
                                    + " at the same time: end or correct that")
                    .conflictingWith(other.event());
        });
        new Stakes(all).requireWithinWhole(wanted);
    }

    /** Rule 39 over all parties: the relation of that number closes no circle. */
    public void requireNoCircle(int number) {
        find(number)
                .filter(wanted -> wanted.kind().isOfGroup())
                .ifPresent(wanted ->
                        new Ancestry(context).requireNotAbove(wanted.parent(), child, wanted.certainDays(), "/parent"));
    }

    /** Rule 38: control passes on a day that is stated, to somebody who had it not. */
    void requireConsent(int number) {
        find(number)
                .filter(wanted -> CONTROLLING.contains(wanted.kind()) && wanted.from() != null)
                .filter(wanted -> all.stream().noneMatch(other -> hadControl(other, wanted)))
                .ifPresent(wanted -> new ControlConsents(child, wanted.parent(), wanted.from(), "/parent")
                        .requireElsewhere(context));
    }

    private static boolean hadControl(PartyRelation other, PartyRelation wanted) {
        return other.number() != wanted.number()
                && other.parent().equals(wanted.parent())
                && CONTROLLING.contains(other.kind())
                && (other.from() == null
                        || wanted.from() == null
                        || !WorldDays.certainlyAfter(other.from(), wanted.from()));
    }

    private Optional<PartyRelation> find(int number) {
        return all.stream().filter(each -> each.number() == number).findFirst();
    }

    /** Two whole owners, or twice the same relation; another stake of the same holder follows the one before, be it control or not. */
    private static boolean excludes(PartyRelation wanted, PartyRelation other) {
        if (wanted.kind() != other.kind()
                || wanted.certainDays().and(other.certainDays()).isEmpty()) {
            return false;
        }
        if (!wanted.parent().equals(other.parent())) {
            return wanted.kind() == RelationKind.WHOLLY_OWNED;
        }
        boolean changed = wanted.kind() == RelationKind.STAKE
                || (wanted.stake() != null && !wanted.stake().equals(other.stake()));
        return !changed
                || wanted.certainDays().first().equals(other.certainDays().first());
    }

    private static void requirePossibleStake(PartyRelation wanted) {
        Fraction stake = wanted.stake();
        if (stake == null) {
            return;
        }
        if (stake.compareTo(Fraction.ONE) > 0) {
            throw Refusal.ofField(RefusalCode.STAKES_EXCEEDED, "/stake", stake + " is more than the whole");
        }
        if (wanted.kind() == RelationKind.WHOLLY_OWNED && stake.compareTo(Fraction.ONE) < 0) {
            throw Refusal.ofField(
                    RefusalCode.SHARES_NOT_100, "/stake", "who owns " + stake + " does not own it wholly");
        }
    }
}
