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
import java.util.stream.Stream;

/** Rule 33: what one licensor granted exclusively to one is granted to nobody else, as far as the words can be compared. */
final class ExclusivityRules {

    private ExclusivityRules() {}

    /**
     * Refuses a grant that certainly breaks another one's exclusivity, or whose own is broken by one that is not older.
     *
     * @param here the licences of the same partnership
     * @return whether it may be in conflict with another one
     */
    static boolean requireRoom(
            LicenseGranted wanted, KnownGrants here, PartnershipState state, DecisionContext context) {
        String licensor = wanted.licensor().party();
        if (licensor == null) {
            return false;
        }
        Licensors licensors = new Licensors(licensor, start(wanted, state, context), context);
        List<Rival> rivals = rivals(wanted, here, licensors, state, context);
        if (rivals.isEmpty()) {
            return false;
        }
        Facts facts = Drafts.with(wanted, state.facts(), context);
        boolean possible = false;
        for (Rival rival : rivals) {
            possible |= conflicts(wanted, facts, rival, licensors, context);
        }
        return possible;
    }

    /** A licence of the same licensor, or perhaps one of its group, to somebody else. */
    private record Rival(Known grant, boolean certain) {}

    private static List<Rival> rivals(
            LicenseGranted wanted,
            KnownGrants here,
            Licensors licensors,
            PartnershipState state,
            DecisionContext context) {
        Known itself = state.known("grant", wanted.grantId());
        List<Rival> rivals = new ArrayList<>();
        for (KnownGrants grants : all(wanted, here, licensors, state, context)) {
            for (Known other : grants.against(wanted.exclusivity())) {
                Answer rival = other.equals(itself) ? Answer.NO : isRival(wanted, other, licensors);
                if (rival != Answer.NO) {
                    rivals.add(new Rival(other, rival == Answer.YES));
                }
            }
        }
        return rivals;
    }

    /** Families and partnerships are looked up together: most parties have no family. */
    private static List<KnownGrants> all(
            LicenseGranted wanted,
            KnownGrants here,
            Licensors licensors,
            PartnershipState state,
            DecisionContext context) {
        boolean excluding = KnownGrants.excludes(wanted.exclusivity());
        AggregateRef self = new AggregateRef(AggregateType.PARTNERSHIP, state.id());
        context.elsewhere().about(licensors.keys(excluding), AggregateType.PARTNERSHIP, self);
        return Stream.concat(
                        context
                                .elsewhere()
                                .about(licensors.keysOfGroup(excluding), AggregateType.PARTNERSHIP, self)
                                .values()
                                .stream()
                                .map(KnownGrants::in),
                        Stream.of(here))
                .toList();
    }

    /** The day for which groups are asked: the first one of the licence. */
    private static LocalDate start(LicenseGranted wanted, PartnershipState state, DecisionContext context) {
        Optional<PartialDate> stated = Optional.ofNullable(PartialDate.stated(wanted.from()))
                .or(() -> state.optionalAgreement(wanted.agreementId(), "/agreementId")
                        .flatMap(agreement -> agreement.statedStart().or(agreement::madeOn)));
        return WorldDays.firstOf(stated.orElse(null), context.today());
    }

    /** Of the same licensor, or one of its group, to somebody else. */
    private static Answer isRival(LicenseGranted wanted, Known other, Licensors licensors) {
        boolean another = other.read("licensee", PartyRef.class)
                .filter(each -> !each.equals(wanted.licensee()))
                .isPresent();
        return another
                ? other.read("licensor", PartyRef.class).map(licensors::include).orElse(Answer.NO)
                : Answer.NO;
    }

    private static boolean conflicts(
            LicenseGranted wanted, Facts facts, Rival rival, Licensors licensors, DecisionContext context) {
        Known other = rival.grant();
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
        if (overlap == Overlap.CERTAIN && rival.certain() && !olderIsNonExclusive(wanted, facts, other, context)) {
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
        if (KnownGrants.excludes(wanted.exclusivity())) {
            return !KnownGrants.excludes(other);
        }
        return !GrantPeriods.follows(
                facts, FactRef.object("grant", wanted.grantId()), other.facts(), other.object(), context.today());
    }
}
