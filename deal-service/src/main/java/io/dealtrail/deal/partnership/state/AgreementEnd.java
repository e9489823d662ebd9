package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.rules.Known;
import io.dealtrail.terms.OptionEffect;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.TermKind;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** When an agreement certainly ends: as stated, by its term, or because another one supersedes it. */
final class AgreementEnd {

    private static final Set<OptionEffect> EXTENDING = Set.of(OptionEffect.EXTEND, OptionEffect.EXTEND_TO_PERPETUITY);

    private AgreementEnd() {}

    static Optional<PartialDate> of(PartnershipState state, Agreement agreement, Known known) {
        return superseded(state, agreement).or(() -> byItself(state, agreement, known));
    }

    private static Optional<PartialDate> superseded(PartnershipState state, Agreement agreement) {
        return state.all("agreement")
                .filter(other -> other.read("supersedes", String.class)
                        .filter(agreement.id()::equals)
                        .isPresent())
                .flatMap(other -> Agreement.in(state, other).start().stream())
                .flatMap(start -> shifted(start, day -> day.minusDays(1)).stream())
                .findFirst();
    }

    static Optional<PartialDate> byItself(PartnershipState state, Agreement agreement, Known known) {
        Optional<Term> term = known.read("term", Term.class);
        if (mayBeExtended(state, agreement)) {
            return term.map(Term::maxExtent);
        }
        return known.read("effectiveTo", WorldDate.class)
                .map(PartialDate::stated)
                .or(() -> term.flatMap(given -> byTerm(given, agreement)));
    }

    private static Optional<PartialDate> byTerm(Term term, Agreement agreement) {
        Integer years = term.n();
        if (term.kind() == TermKind.YEARS && years != null) {
            return agreement
                    .statedStart()
                    .flatMap(start -> shifted(start, day -> day.plusYears(years).minusDays(1)));
        }
        return term.kind() == TermKind.FIXED ? Optional.ofNullable(PartialDate.stated(term.to())) : Optional.empty();
    }

    private static boolean mayBeExtended(PartnershipState state, Agreement agreement) {
        return state.all("option")
                .filter(option -> option.read("agreementId", String.class)
                        .filter(agreement.id()::equals)
                        .isPresent())
                .anyMatch(option -> option.read("effect", OptionEffect.class)
                        .filter(EXTENDING::contains)
                        .isPresent());
    }

    private static Optional<PartialDate> shifted(PartialDate date, UnaryOperator<LocalDate> shift) {
        if (date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX)) {
            return Optional.empty();
        }
        LocalDate earliest = shift.apply(date.earliest());
        LocalDate latest = shift.apply(date.latest());
        return Optional.of(
                earliest.equals(latest) ? PartialDate.of(earliest) : PartialDate.parse(earliest + "/" + latest));
    }
}
