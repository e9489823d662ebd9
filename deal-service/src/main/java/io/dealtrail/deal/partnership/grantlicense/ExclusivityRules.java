package io.dealtrail.deal.partnership.grantlicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.facts.Answer;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GrantPeriods;
import io.dealtrail.terms.Exclusivity;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Overlap;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Subject;
import io.dealtrail.terms.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule 33: what one licensor granted exclusively to one is granted to nobody else, as far as the words can be compared. */
final class ExclusivityRules {

    private static final Set<Exclusivity> EXCLUDING = Set.of(Exclusivity.EXCLUSIVE, Exclusivity.SOLE);

    private ExclusivityRules() {}

    /**
     * Refuses a grant that certainly breaks another one's exclusivity, or whose own is broken by one that is not older.
     *
     * @return whether it may be in conflict with another one
     */
    static boolean requireRoom(LicenseGranted wanted, PartnershipState state, DecisionContext context) {
        String licensor = wanted.licensor().party();
        if (licensor == null) {
            return false;
        }
        Facts facts = Drafts.with(wanted, state.facts(), context);
        boolean possible = false;
        Licensors licensors = new Licensors(licensor, start(wanted, state, context), context);
        for (Facts elsewhere : others(wanted, licensors, state, context)) {
            for (FactRef ref : elsewhere.asOf(context.today()).objects("grant")) {
                boolean itself = elsewhere.equals(state.facts()) && ref.id().equals(wanted.grantId());
                Known other = new Known(elsewhere, ref);
                Answer rival = itself || !other.exists() ? Answer.NO : isRival(wanted, other, licensors);
                if (rival != Answer.NO) {
                    possible |= conflicts(wanted, facts, other, rival == Answer.YES, licensors, context);
                }
            }
        }
        return possible;
    }

    /** Families and partnerships are looked up together: most parties have no family. */
    private static List<Facts> others(
            LicenseGranted wanted, Licensors licensors, PartnershipState state, DecisionContext context) {
        boolean excluding = isExcluding(wanted.exclusivity());
        AggregateRef self = new AggregateRef(AggregateType.PARTNERSHIP, state.id());
        context.elsewhere().about(licensors.keys(excluding), AggregateType.PARTNERSHIP, self);
        List<Facts> all = new ArrayList<>(context.elsewhere()
                .about(licensors.keysOfGroup(excluding), AggregateType.PARTNERSHIP, self)
                .values());
        all.add(state.facts());
        return all;
    }

    /** The day for which groups are asked: the first one of the licence. */
    private static LocalDate start(LicenseGranted wanted, PartnershipState state, DecisionContext context) {
        Optional<PartialDate> stated = Optional.ofNullable(PartialDate.stated(wanted.from()))
                .or(() -> state.optionalAgreement(wanted.agreementId(), "/agreementId")
                        .flatMap(agreement -> agreement.statedStart().or(agreement::madeOn)));
        return WorldDays.firstOf(stated.orElse(null), context.today());
    }

    /** Of the same licensor, or one of its group, to somebody else, and at least one of the two excludes others. */
    private static Answer isRival(LicenseGranted wanted, Known other, Licensors licensors) {
        if (!isExcluding(wanted.exclusivity()) && !isExcluding(exclusivity(other))) {
            return Answer.NO;
        }
        boolean another = other.read("licensee", PartyRef.class)
                .filter(each -> !each.equals(wanted.licensee()))
                .isPresent();
        return another
                ? other.read("licensor", PartyRef.class).map(licensors::include).orElse(Answer.NO)
                : Answer.NO;
    }

    private static boolean conflicts(
            LicenseGranted wanted,
            Facts facts,
            Known other,
            boolean certain,
            Licensors licensors,
            DecisionContext context) {
        FactRef own = FactRef.object("grant", wanted.grantId());
        Overlap overlap = Overlap.allOf(List.of(
                other.read("subject", Subject.class)
                        .map(subject -> Overlap.of(wanted.subject(), subject))
                        .orElse(Overlap.UNKNOWN),
                Overlap.of(wanted.field(), other.read("field", FieldOfUse.class).orElse(null)),
                Overlap.of(
                        wanted.territory(),
                        other.read("territory", Territory.class).orElse(null)),
                GrantPeriods.overlap(facts, own, other.facts(), other.object(), context.today())));
        if (overlap == Overlap.CERTAIN && certain && !olderIsNonExclusive(wanted, facts, other, context)) {
            if (licensors.isSameLicensee(wanted, other)) {
                return false;
            }
            throw Refusal.ofField(
                            RefusalCode.EXCLUSIVITY_CONFLICT,
                            "/exclusivity",
                            other.object()
                                    + " of the same licensor, or of its group, covers some of it, to another licensee")
                    .conflictingWith(other.origin().orElse(null));
        }
        return overlap != Overlap.NONE;
    }

    /** A licence that everybody may have goes on where an exclusive one comes later; it is not for us to say which one yields. */
    private static boolean olderIsNonExclusive(
            LicenseGranted wanted, Facts facts, Known other, DecisionContext context) {
        if (isExcluding(wanted.exclusivity())) {
            return !isExcluding(exclusivity(other));
        }
        return !GrantPeriods.follows(
                facts, FactRef.object("grant", wanted.grantId()), other.facts(), other.object(), context.today());
    }

    private static @Nullable Exclusivity exclusivity(Known grant) {
        return grant.read("exclusivity", Exclusivity.class).orElse(null);
    }

    private static boolean isExcluding(@Nullable Exclusivity exclusivity) {
        return exclusivity != null && EXCLUDING.contains(exclusivity);
    }
}
