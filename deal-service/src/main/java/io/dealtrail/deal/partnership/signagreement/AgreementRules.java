package io.dealtrail.deal.partnership.signagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.Wholes;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every agreement keeps to, when it is signed and when it is corrected. */
public final class AgreementRules {

    private static final int SIDES = 2;

    private AgreementRules() {}

    public static Rules of(AgreementSigned wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                        () -> SigningIds.requireKnown(wanted, state),
                        () -> requireSides(wanted.parties(), context),
                        () -> requireDate(wanted),
                        () -> Succession.check(wanted, state),
                        () -> requireOrder(wanted),
                        () -> requireAnnouncedBeforeReported(wanted.announcedOn(), wanted.evidence(), context),
                        () -> WorldDays.happened(wanted.announcedOn(), "/announcedOn", context),
                        () -> WorldDays.happened(wanted.signedOn(), "/signedOn", context),
                        () -> Wholes.requireWhole(wanted.shares(), "/shares"),
                        () -> Wholes.requireAtMostWhole(wanted.interest(), "/interest"))
                .last(() -> requireRunning(wanted, state, context));
    }

    /** Rule 16: what was announced, and given up since, is not signed. */
    private static void requireRunning(AgreementSigned wanted, PartnershipState state, DecisionContext context) {
        if (SigningIds.isOnlyAnnounced(wanted.agreementId(), state)) {
            PartialDate day = wanted.signedOn() == null ? wanted.announcedOn() : wanted.signedOn();
            state.agreement(wanted.agreementId(), "/agreementId").requireRunning(day, "/agreementId", context);
        }
    }

    /** Rules 8 and 10. */
    public static void requireSides(List<Signatory> signatories, DecisionContext context) {
        List<PartyRef> parties = signatories.stream().map(Signatory::party).toList();
        Survivors survivors = Survivors.of(context);
        if (parties.stream().map(survivors::meant).distinct().limit(SIDES).count() < SIDES) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/parties", "an agreement has two distinct parties");
        }
        for (int i = 0; i < parties.size(); i++) {
            Acting.requireRegistered(parties.get(i), "/parties/" + i);
        }
    }

    /** Rule 48. */
    private static void requireDate(AgreementSigned wanted) {
        if (wanted.announcedOn() == null
                && wanted.signedOn() == null
                && !Boolean.TRUE.equals(wanted.inferred())
                && !Boolean.TRUE.equals(wanted.existing())) {
            throw Refusal.ofField(
                    RefusalCode.DATE_REQUIRED, "/announcedOn", "say when it was announced or signed, or why not");
        }
    }

    /** Rule 13: starts before ends. */
    private static void requireOrder(AgreementSigned wanted) {
        WorldDays.inOrder(wanted.effectiveFrom(), wanted.effectiveTo(), "/effectiveTo");
        WorldDays.inOrder(wanted.term(), "/term");
        Term term = wanted.term();
        if (term != null) {
            WorldDays.inOrder(wanted.effectiveFrom(), term.to(), "/term/to");
        }
        for (int i = 0; i < wanted.options().size(); i++) {
            WorldDays.inOrder(wanted.options().get(i).window(), "/options/" + i + "/window");
        }
    }

    /** Rule 13: what all sources were published before, they cannot report. */
    public static void requireAnnouncedBeforeReported(
            @Nullable PartialDate announced, Evidence evidence, DecisionContext context) {
        List<String> sources = evidence.sources();
        if (announced != null
                && !sources.isEmpty()
                && sources.stream()
                        .allMatch(id -> Grounds.publishedOn(id, context)
                                .filter(published -> WorldDays.certainlyAfter(announced, published))
                                .isPresent())) {
            throw Refusal.ofField(
                    RefusalCode.DATE_ORDER, "/announcedOn", "announced after the publications that report it");
        }
    }
}
