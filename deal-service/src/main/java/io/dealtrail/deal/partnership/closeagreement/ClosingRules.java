package io.dealtrail.deal.partnership.closeagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.AgreementCondition;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.ControlConsents;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Signatory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every closing keeps to, when it is recorded and when something that it rests on is corrected. */
public final class ClosingRules {

    private static final Fraction HALF = Fraction.parse("1/2");

    private ClosingRules() {}

    /** Rules 47, 13, 14, 15, 38 and 16. */
    public static Rules of(
            AgreementClosed wanted, Agreement agreement, PartnershipState state, DecisionContext context) {
        return Rules.of(
                        () -> requireNotClosedElse(agreement, wanted.on()),
                        () -> agreement.madeOn().ifPresent(made -> WorldDays.inOrder(made, wanted.on(), "/on")),
                        () -> WorldDays.happened(wanted.on(), "/on", context),
                        () -> AgreementCondition.requireNoneOpen(agreement, state, wanted.on()))
                .last(
                        () -> requireConsent(wanted, agreement, state, context),
                        () -> agreement.requireRunning(wanted.on(), "/on", context));
    }

    /** Rule 38: who buys a company needs the consents that stand before its change of control, those of this agreement apart. */
    private static void requireConsent(
            AgreementClosed wanted, Agreement agreement, PartnershipState state, DecisionContext context) {
        if (!agreement.hasAnyType(Set.of(AgreementType.SHARE_PURCHASE)) || isMinority(agreement)) {
            return;
        }
        for (String target : inRole("TARGET", agreement)) {
            for (String buyer : inRole("BUYER", agreement)) {
                ControlConsents consents = new ControlConsents(target, buyer, wanted.on(), "/agreementId");
                consents.require(List.of(state.facts()), context);
                consents.requireElsewhere(context);
            }
        }
    }

    private static boolean isMinority(Agreement agreement) {
        return agreement
                .known()
                .read("interest", Fraction.class)
                .filter(interest -> interest.compareTo(HALF) <= 0)
                .isPresent();
    }

    private static List<String> inRole(String role, Agreement agreement) {
        return agreement.known().list("parties", Signatory.class).stream()
                .filter(each -> each.roles().contains(role))
                .flatMap(each -> Stream.ofNullable(each.party().party()))
                .toList();
    }

    /** Rule 47: what is closed is not closed again. */
    public static void requireNotClosed(Agreement agreement) {
        agreement.known().versions("closedOn").stream().findFirst().ifPresent(version -> {
            throw closed(agreement, version);
        });
    }

    /** Rule 47: another source may state the same day; another day is a correction. */
    private static void requireNotClosedElse(Agreement agreement, PartialDate on) {
        agreement.known().versions("closedOn").stream()
                .filter(version -> !version.is(EventJson.mapper().valueToTree(on)))
                .findFirst()
                .ifPresent(version -> {
                    throw closed(agreement, version);
                });
    }

    private static Refusal closed(Agreement agreement, FactVersion version) {
        return Refusal.ofField(
                        RefusalCode.ALREADY_CLOSED,
                        "/agreementId",
                        agreement.id() + " was closed on " + version.value())
                .conflictingWith(version.event());
    }
}
