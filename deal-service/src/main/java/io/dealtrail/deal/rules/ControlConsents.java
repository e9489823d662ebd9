package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.TriggerEvent;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule 38 for a change of control: in whichever partnership a duty asks for consent to it, the consent is there. */
public final class ControlConsents {

    private static final Set<String> WHOSE_CONTROL = Set.of("TARGET", "VEHICLE");

    private final String party;
    private final String to;
    private final @Nullable PartialDate on;
    private final String pointer;

    /**
     * Control over a party passes.
     *
     * @param to who controls it from then on
     * @param on empty where nobody says on which day
     * @param pointer the field that is to blame
     */
    public ControlConsents(String party, String to, @Nullable PartialDate on, String pointer) {
        this.party = party;
        this.to = to;
        this.on = on;
        this.pointer = pointer;
    }

    /** Refuses it where consent is missing in any partnership known of elsewhere. */
    public void requireElsewhere(DecisionContext context) {
        require(
                context.elsewhere()
                        .about(Set.of(Concerns.control(party)), AggregateType.PARTNERSHIP)
                        .values(),
                context);
    }

    /** Refuses it where consent is missing in one of these partnerships. */
    public void require(Collection<Facts> partnerships, DecisionContext context) {
        PartyRef whose = PartyRef.party(party);
        ConsentedAct act = new ConsentedAct(whose, null, PartyRef.party(to));
        partnerships.forEach(facts -> Consents.require(
                new Consents.Act(TriggerEvent.CHANGE_OF_CONTROL, whose, act, on),
                this::createdByIt,
                pointer,
                facts,
                Survivors.of(context)));
    }

    /** The agreement by which control passes does not ask for consent to itself. */
    private boolean createdByIt(Known duty) {
        return duty.read("agreementId", String.class)
                .map(id -> new Known(duty.facts(), FactRef.object("agreement", id)))
                .filter(this::isBoughtBy)
                .isPresent();
    }

    private boolean isBoughtBy(Known agreement) {
        Collection<Signatory> parties = agreement.list("parties", Signatory.class);
        boolean target = parties.stream()
                .filter(each -> Objects.equals(each.party().party(), party))
                .anyMatch(each -> each.roles().stream().anyMatch(WHOSE_CONTROL::contains));
        boolean vehicle =
                agreement.read("vehicle", String.class).filter(party::equals).isPresent();
        return (target || vehicle)
                && parties.stream().anyMatch(each -> Objects.equals(each.party().party(), to));
    }
}
