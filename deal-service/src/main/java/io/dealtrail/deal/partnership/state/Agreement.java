package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.WorldDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An agreement of a partnership as it is known now. */
public final class Agreement {

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

    /** The first day on which it holds: of its effect, else its signature, else its announcement. */
    public Optional<PartialDate> start() {
        return statedStart().or(() -> stated("signedOn")).or(() -> stated("announcedOn"));
    }

    /** The last day on which it can be in force, where that is certain: nothing while an option may move it. */
    public Optional<PartialDate> end() {
        return AgreementEnd.of(state, this, known);
    }

    /** The last day as stated or by its term, whatever followed. */
    public Optional<PartialDate> statedEnd() {
        return AgreementEnd.byItself(state, this, known);
    }

    /** Rule 16: nothing changes in an agreement on a day after its end. */
    public void requireRunning(@Nullable WorldDate on, String pointer) {
        end().filter(end -> WorldDays.certainlyAfter(on, end)).ifPresent(end -> {
            throw Refusal.ofField(RefusalCode.AGREEMENT_TERMINAL, pointer, id() + " ended on " + end)
                    .conflictingWith(known.origin().orElse(null));
        });
    }

    private Optional<PartialDate> stated(String field) {
        return known.read(field, WorldDate.class).flatMap(date -> Optional.ofNullable(PartialDate.stated(date)));
    }
}
