package io.dealtrail.deal.partnership.exerciseoption;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.modifylicense.LongerGrants;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.AgreementTerminated;
import io.dealtrail.events.OptionExercised;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.AgreementStatus;
import io.dealtrail.terms.OptionEffect;
import io.dealtrail.terms.OptionHolder;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.TermKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an option may be exercised, and what follows when it is. */
public record ExerciseRules(OptionExercised wanted, Agreement agreement, Known option, DecisionContext context) {

    /** Rules 5, 14, 10, 19 and 16. */
    public Rules rules() {
        return Rules.of(
                        () -> WorldDays.happened(wanted.on(), "/on", context),
                        this::requireOfAgreement,
                        this::requireHolder,
                        this::requireOnce,
                        this::requireBeforeExpiry,
                        this::requireExercisable)
                .last(() -> agreement.requireRunning(wanted.on(), "/on", context));
    }

    /** Rule 33, of the extension that follows from an exercise. */
    public static Rules of(AgreementTermExtended longer, PartnershipState state, DecisionContext context) {
        return Rules.of()
                .last(() -> LongerGrants.requireRoom(longer, longer.agreementId(), "/optionId", state, context));
    }

    /** What exercising the option does to the agreement. */
    Optional<PartnershipEvent> consequence() {
        return switch (option.read("effect", OptionEffect.class).orElse(OptionEffect.PURCHASE)) {
            case EXTEND -> Optional.of(extended(newEnd(), null));
            case EXTEND_TO_PERPETUITY -> Optional.of(extended(null, Term.of(TermKind.PERPETUAL)));
            case TERMINATE ->
                Optional.of(new AgreementTerminated(
                        agreement.id(),
                        day(),
                        "option " + wanted.optionId() + " was exercised",
                        List.of(),
                        wanted.evidence()));
            case PURCHASE -> Optional.empty();
        };
    }

    private AgreementTermExtended extended(@Nullable PartialDate end, @Nullable Term term) {
        return new AgreementTermExtended(agreement.id(), wanted.optionId(), wanted.on(), end, term, wanted.evidence());
    }

    /** The end as it was, and so much longer. */
    private @Nullable PartialDate newEnd() {
        Optional<Period> by = option.read("extendBy", Period.class);
        return endBefore()
                .filter(end -> by.isPresent() && end.isDay())
                .map(end -> PartialDate.of(
                        end.latest().plusDays(1).plus(by.orElseThrow()).minusDays(1)))
                .orElse(null);
    }

    /** The option is one of this agreement. */
    private void requireOfAgreement() {
        if (option.read("agreementId", String.class)
                .filter(agreement.id()::equals)
                .isEmpty()) {
            throw Refusal.ofField(
                    RefusalCode.UNKNOWN_OPTION, "/optionId", agreement.id() + " has no option " + wanted.optionId());
        }
    }

    /** Rules 10 and 19. */
    private void requireHolder() {
        Acting.requireRegistered(wanted.by(), "/by");
        PartyRef holder = option.read("holder", OptionHolder.class)
                .map(OptionHolder::party)
                .orElse(null);
        Survivors survivors = Survivors.of(context);
        boolean mayExercise = holder == null
                ? agreement.hasParty(wanted.by(), wanted.on())
                        || survivors.among(agreement.parties(wanted.on()), wanted.by())
                : survivors.same(holder, wanted.by());
        if (!mayExercise) {
            throw Refusal.ofField(
                    RefusalCode.OPTION_HOLDER_ONLY, "/by", wanted.by().party() + " does not hold the option");
        }
    }

    /** Rule 19: once. */
    private void requireOnce() {
        option.versions("exercisedBy").stream().findFirst().ifPresent(version -> {
            throw Refusal.ofField(
                            RefusalCode.OPTION_ALREADY_EXERCISED, "/optionId", wanted.optionId() + " was exercised")
                    .conflictingWith(version.event());
        });
    }

    /** Rule 19: not after expiry. */
    private void requireBeforeExpiry() {
        endBefore().filter(end -> WorldDays.certainlyAfter(day(), end)).ifPresent(end -> {
            throw Refusal.ofField(RefusalCode.AGREEMENT_EXPIRED, "/on", agreement.id() + " ran until " + end);
        });
    }

    /** Rule 19: neither before effect nor outside its window. */
    private void requireExercisable() {
        option.read("window", io.dealtrail.terms.Period.class)
                .filter(window ->
                        WorldDays.certainlyAfter(window.from(), day()) || WorldDays.certainlyAfter(day(), window.to()))
                .ifPresent(window -> {
                    throw notExercisable("its window is " + window.from() + " to " + window.to());
                });
        Optional<PartialDate> start = agreement.days(LocalDate.MAX).start();
        if (start.isEmpty() ? isWaiting() : WorldDays.certainlyAfter(start.get(), day())) {
            throw notExercisable(agreement.id() + " has no effect yet");
        }
    }

    private static Refusal notExercisable(String why) {
        return Refusal.ofField(RefusalCode.OPTION_NOT_EXERCISABLE, "/on", why);
    }

    private boolean isWaiting() {
        return agreement
                .status(context.today())
                .filter(status -> status == AgreementStatus.SIGNED || status == AgreementStatus.CONDITIONS_PENDING)
                .isPresent();
    }

    private Optional<PartialDate> endBefore() {
        return agreement.days(WorldDays.firstOf(wanted.on(), context.undated())).currentEnd();
    }

    /** The day on which it was exercised; where nobody says when, some day until now. */
    private PartialDate day() {
        PartialDate on = wanted.on();
        return on == null ? PartialDate.parse("../" + context.undated()) : on;
    }
}
