package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.AgreementDays;
import io.dealtrail.facts.AgreementStatus;
import io.dealtrail.facts.Computed;
import io.dealtrail.facts.MemberFacts;
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
import tools.jackson.databind.JsonNode;

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

    /** Rule 9: whether it is a party on that day, by its name on it or because it joined and has not left; on any day, where none is said. */
    public boolean hasParty(PartyRef party, @Nullable WorldDate on) {
        return Membership.of(party, this).isParty(on);
    }

    /** All parties on that day; whoever ever was one, where no day is said. They can be hundreds: {@link #hasParty} asks for one. */
    public Set<PartyRef> parties(@Nullable WorldDate on) {
        Stream<PartyRef> listed = known.versions("parties").stream()
                .flatMap(version -> Stream.ofNullable(version.value()))
                .flatMap(JsonNode::valueStream)
                .map(each ->
                        EventJson.mapper().treeToValue(each, Signatory.class).party());
        Stream<PartyRef> vehicle = known.read("vehicle", String.class).map(PartyRef::party).stream();
        Stream<PartyRef> joined = MemberFacts.parties(known.facts(), ref());
        return Stream.of(listed, vehicle, joined)
                .flatMap(each -> each)
                .distinct()
                .filter(party -> hasParty(party, on))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether its name is on the agreement on one of these days, or it is the vehicle that the agreement set up. */
    boolean isListed(PartyRef party, DaysAround days) {
        return known.read("vehicle", String.class)
                        .filter(id -> id.equals(party.party()))
                        .isPresent()
                || known.versions("parties").stream()
                        .filter(days::meet)
                        .anyMatch(version ->
                                Signatories.of(party, version.value()).findAny().isPresent());
    }

    public boolean hasAnyType(Set<AgreementType> types) {
        return known.list("types", AgreementType.class).stream().anyMatch(types::contains);
    }

    /** The first day of its effect, where that is stated. */
    public Optional<PartialDate> statedStart() {
        return stated("effectiveFrom").or(() -> stated("term.from"));
    }

    /** The day on which it was signed. */
    Optional<PartialDate> signedOn() {
        return stated("signedOn");
    }

    /** The day by which it was made: of its signature, else of its announcement. */
    public Optional<PartialDate> madeOn() {
        return signedOn().or(() -> stated("announcedOn"));
    }

    /** The days that an act under it can be of: its own, else those on which the agreement was made and begins, else today. */
    public List<LocalDate> daysOf(@Nullable WorldDate on, DecisionContext context) {
        PartialDate own = PartialDate.stated(on);
        List<LocalDate> days = Stream.concat(Stream.ofNullable(own), own == null ? agreementDays() : Stream.empty())
                .flatMap(day -> GroupOf.days(day, context).stream())
                .distinct()
                .toList();
        return days.isEmpty() ? List.of(context.undated()) : days;
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

    /** The same for what happens on no day that is said: then on the day by which it was known. */
    public void requireRunning(@Nullable PartialDate on, String pointer, DecisionContext context) {
        requireRunning(UndatedDays.isUndated(on, context) ? PartialDate.of(context.undated()) : on, pointer);
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
