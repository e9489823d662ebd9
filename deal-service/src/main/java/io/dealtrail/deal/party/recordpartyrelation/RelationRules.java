package io.dealtrail.deal.party.recordpartyrelation;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.party.state.Ancestry;
import io.dealtrail.deal.rules.ControlConsents;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
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
    private final int number;
    private final Facts facts;
    private final DecisionContext context;
    private final List<PartyRelation> all;

    /**
     * The rules for one of the relations of a party.
     *
     * @param facts of the party, with what is wanted
     */
    private RelationRules(String child, int number, Facts facts, DecisionContext context) {
        this.child = child;
        this.number = number;
        this.facts = facts;
        this.context = context;
        this.all = PartyRelation.of(child, facts.asOf(context.today()));
    }

    /** Rules 13, 26, 39 and 38. */
    public static Rules of(PartyRelationRecorded wanted, Facts others, DecisionContext context) {
        RelationRules rules = of(wanted, wanted.child(), wanted.number(), others, context);
        return rules.rules().last(() -> rules.find().ifPresent(rules::requireConsent));
    }

    /** The same for a relation that ends, by which nobody comes to control anybody. */
    public static Rules of(PartyRelationEnded wanted, Facts others, DecisionContext context) {
        return of(wanted, wanted.child(), wanted.number(), others, context).rules();
    }

    private static RelationRules of(
            PartyEvent wanted, String child, int number, Facts others, DecisionContext context) {
        return new RelationRules(child, number, Drafts.with(wanted, others, context), context);
    }

    private Rules rules() {
        return find().map(wanted -> Rules.of(
                                () -> WorldDays.inOrder(wanted.from(), wanted.to(), "/to"),
                                () -> requireAnother(wanted),
                                () -> requirePossibleStake(wanted),
                                () -> requireNoOverlap(wanted),
                                () -> new Stakes(all, context).requireWithinWhole(wanted))
                        .last(() -> requireNoCircle(wanted)))
                .orElse(Rules.NONE);
    }

    private void requireAnother(PartyRelation wanted) {
        if (wanted.parent().equals(child)) {
            throw Refusal.ofField(RefusalCode.RELATION_CYCLE, "/parent", "nobody belongs to oneself");
        }
    }

    private void requireNoOverlap(PartyRelation wanted) {
        all.stream()
                .filter(other -> other.number() != number && excludes(wanted, other))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.ofField(
                                    RefusalCode.RELATION_OVERLAP,
                                    "/parent",
                                    child + " is " + other.kind() + " of " + other.parent()
                                            + " at the same time: end or correct that")
                            .conflictingWith(other.event());
                });
    }

    /** Rule 39 over all parties: the relation closes no circle. */
    private void requireNoCircle(PartyRelation wanted) {
        if (wanted.kind().isOfGroup()) {
            new Ancestry(child, facts, context)
                    .requireNotAbove(wanted.parent(), child, wanted.certainDays(), "/parent");
        }
    }

    /** Rule 38: control passes on a day that is stated, to somebody who had it not. */
    private void requireConsent(PartyRelation wanted) {
        if (CONTROLLING.contains(wanted.kind())
                && wanted.from() != null
                && all.stream().noneMatch(other -> hadControl(other, wanted))) {
            new ControlConsents(child, wanted.parent(), wanted.from(), "/parent").requireElsewhere(context);
        }
    }

    private static boolean hadControl(PartyRelation other, PartyRelation wanted) {
        return other.number() != wanted.number()
                && other.parent().equals(wanted.parent())
                && CONTROLLING.contains(other.kind())
                && (other.from() == null
                        || wanted.from() == null
                        || !WorldDays.certainlyAfter(other.from(), wanted.from()));
    }

    private Optional<PartyRelation> find() {
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
