package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.facts.AgreementDays;
import io.dealtrail.facts.AgreementStatus;
import io.dealtrail.facts.Computed;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An agreement of a partnership as it is known now. */
public final class Agreement {

    private static final Set<AgreementStatus> TERMINAL = EnumSet.of(
            AgreementStatus.EXPIRED, AgreementStatus.TERMINATED, AgreementStatus.SUPERSEDED, AgreementStatus.ABANDONED);

    private final PartnershipState state;
    private final Known known;

    private Agreement(PartnershipState state, Known known) {
        this.state = state;
        this.known = known;
    }

    static Agreement in(PartnershipState state, Known known) {
        return new Agreement(state, known);
    }

    public String id() {
        return known.object().id();
    }

    public FactRef ref() {
        return known.object();
    }

    public Known known() {
        return known;
    }

    /** Those who put their names to it, and the vehicle that it set up. */
    public Set<PartyRef> parties() {
        Set<PartyRef> parties = known.list("parties", Signatory.class).stream()
                .map(Signatory::party)
                .collect(Collectors.toSet());
        known.read("vehicle", String.class).map(PartyRef::party).ifPresent(parties::add);
        return parties;
    }

    public boolean hasAnyType(Set<AgreementType> types) {
        return known.list("types", AgreementType.class).stream().anyMatch(types::contains);
    }

    /** The first day of its effect, where that is stated. */
    public Optional<PartialDate> statedStart() {
        return stated("effectiveFrom").or(() -> stated("term.from"));
    }

    /** The day by which it was made: of its signature, else of its announcement. */
    public Optional<PartialDate> madeOn() {
        return stated("signedOn").or(() -> stated("announcedOn"));
    }

    /** The days that an act under it can be of: its own, else those on which the agreement was made and begins, else today. */
    public List<LocalDate> daysOf(@Nullable WorldDate on, DecisionContext context) {
        PartialDate own = PartialDate.stated(on);
        List<LocalDate> days = Stream.concat(Stream.ofNullable(own), own == null ? agreementDays() : Stream.empty())
                .flatMap(day -> GroupOf.days(day, context).stream())
                .distinct()
                .toList();
        return days.isEmpty() ? List.of(context.today()) : days;
    }

    private Stream<PartialDate> agreementDays() {
        return Stream.concat(statedStart().stream(), madeOn().stream());
    }

    /** The last day on which it can be in force: a range as long as an option may move it, nothing where no end is known. */
    public Optional<PartialDate> end() {
        return days(LocalDate.MAX).end();
    }

    /** The last day as stated or by its term, whatever followed. */
    public Optional<PartialDate> statedEnd() {
        return days(LocalDate.MAX).currentEnd();
    }

    /** From when to when it runs, as that was on a day of the world. */
    public AgreementDays days(LocalDate day) {
        return computed(day).days(ref());
    }

    /** How it stood on a day of the world; empty where that is not known. */
    public Optional<AgreementStatus> status(LocalDate day) {
        return computed(day)
                .get(ref().field("status"))
                .flatMap(fact -> Optional.ofNullable(fact.value()))
                .map(value -> AgreementStatus.valueOf(value.stringValue()));
    }

    /** Rule 16: nothing changes in an agreement on a day after its end. */
    public void requireRunning(@Nullable WorldDate on, String pointer) {
        PartialDate day = PartialDate.stated(on);
        if (day != null && !day.soonest().equals(LocalDate.MIN)) {
            requireRunning(day.soonest().minusDays(1), pointer);
        }
    }

    /** The same for what happens on no day that is said: then on the day of the command. */
    public void requireRunning(@Nullable WorldDate on, String pointer, DecisionContext context) {
        requireRunning(on == null ? PartialDate.of(context.today()) : on, pointer);
    }

    private void requireRunning(LocalDate day, String pointer) {
        status(day).filter(TERMINAL::contains).ifPresent(status -> {
            throw Refusal.ofField(RefusalCode.AGREEMENT_TERMINAL, pointer, id() + " was " + status + " by " + day)
                    .conflictingWith(ending().or(known::origin).orElse(null));
        });
    }

    private Optional<UUID> ending() {
        return Stream.of("abandonedOn", "terminatedOn")
                .flatMap(field -> known.versions(field).stream())
                .map(version -> version.event())
                .findFirst();
    }

    private Computed computed(LocalDate day) {
        return Computed.over(state.facts().asOf(day), List.of());
    }

    private Optional<PartialDate> stated(String field) {
        return known.read(field, WorldDate.class).flatMap(date -> Optional.ofNullable(PartialDate.stated(date)));
    }
}
