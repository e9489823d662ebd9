package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.ReplacedParty;
import io.dealtrail.terms.Signatory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an assignment does: from its effect on the new party stands where the old one stood. */
public final class Assignments {

    private static final Set<String> SETTLED = Set.of("SATISFIED", "WAIVED");

    private final PartnershipState state;

    public Assignments(PartnershipState state) {
        this.state = state;
    }

    /** From when on it has effect; empty as long as it waits for something. */
    public Optional<PartialDate> effect(PartialDate agreed, @Nullable FactRef conditionalOn) {
        if (conditionalOn == null) {
            return Optional.of(agreed);
        }
        return hasHappened(conditionalOn)
                ? Optional.of(
                        dayOf(conditionalOn).map(day -> later(day, agreed)).orElse(agreed))
                : Optional.empty();
    }

    /** Rule 15: an assignment that has effect waits for nothing any more, and had none before. */
    public void requireNotWaiting(AgreementAssigned wanted, String pointer) {
        FactRef awaited = wanted.conditionalOn();
        PartialDate effect = wanted.effectiveOn();
        if (awaited == null || effect == null || isElsewhere(awaited)) {
            return;
        }
        boolean early = dayOf(awaited)
                .filter(day -> WorldDays.certainlyAfter(day, effect))
                .isPresent();
        if (early || !hasHappened(awaited)) {
            throw Refusal.ofField(
                    RefusalCode.CONDITIONS_OPEN,
                    pointer,
                    "it waits for " + awaited + ", which has not happened by then");
        }
    }

    /** Whether what the assignment waits for has happened, as far as is known here. */
    private boolean hasHappened(FactRef act) {
        return !isElsewhere(act)
                && (act.kind().equals("condition")
                        ? object(act)
                                .read("outcome", String.class)
                                .filter(SETTLED::contains)
                                .isPresent()
                        : dayOf(act).isPresent());
    }

    /** The day of what the assignment waits for, where that is known. */
    private Optional<PartialDate> dayOf(FactRef act) {
        if (act.kind().equals("condition")) {
            return object(act).value("decidedOn").flatMap(EventDays::read);
        }
        String field = act.isObject() || act.field().equals("closing") ? "closedOn" : act.field();
        return object(act).value(field).flatMap(EventDays::read);
    }

    private Known object(FactRef act) {
        return state.known(act.kind(), act.id());
    }

    private boolean isElsewhere(FactRef act) {
        return act.partnership() != null && !act.partnership().equals(state.id());
    }

    /** Nothing has effect before it was agreed. */
    private static PartialDate later(PartialDate day, PartialDate agreed) {
        if (day.latest().isBefore(agreed.earliest())) {
            return agreed;
        }
        boolean bounded =
                day.earliest().isBefore(agreed.earliest()) && !day.latest().equals(LocalDate.MAX);
        return bounded ? PartialDate.parse(agreed.earliest() + "/" + day.latest()) : day;
    }

    /** The fields in which the new party takes the place of the old one. */
    public List<ReplacedParty> replaced(Agreement agreement, PartyRef from, PartyRef to) {
        List<ReplacedParty> replaced = new ArrayList<>();
        replaced.add(parties(agreement, from, to));
        of("grant", agreement)
                .flatMap(grant -> Stream.of("licensor", "licensee").flatMap(field -> one(grant, field, from, to)))
                .forEach(replaced::add);
        of("obligation", agreement)
                .flatMap(duty -> Stream.of("promisors", "promisees").flatMap(field -> list(duty, field, from, to)))
                .forEach(replaced::add);
        of("option", agreement)
                .flatMap(option -> one(option, "holder", from, to))
                .forEach(replaced::add);
        return List.copyOf(replaced);
    }

    /** Of the assignments that wait for this, that they have effect from the day on. */
    public List<PartnershipEvent> taking(FactRef act, PartialDate on, Evidence evidence) {
        return waitingFor(act).stream()
                .<PartnershipEvent>map(waiting -> taking(waiting, on, evidence))
                .toList();
    }

    private AgreementAssigned taking(AgreementAssigned waiting, PartialDate on, Evidence evidence) {
        PartialDate agreed = waiting.on();
        String agreementId = waiting.agreementId();
        List<ReplacedParty> replaced = agreementId == null
                ? List.of()
                : replaced(state.agreement(agreementId, "/agreementId"), waiting.from(), waiting.to());
        return effective(waiting, agreed == null ? on : later(on, agreed), replaced, evidence);
    }

    private static AgreementAssigned effective(
            AgreementAssigned waiting, PartialDate day, List<ReplacedParty> replaced, Evidence evidence) {
        return new AgreementAssigned(
                waiting.number(),
                waiting.agreementId(),
                waiting.description(),
                waiting.count(),
                waiting.counterparties(),
                waiting.from(),
                waiting.to(),
                waiting.consent(),
                waiting.on(),
                waiting.conditionalOn(),
                day,
                replaced,
                evidence);
    }

    private List<AgreementAssigned> waitingFor(FactRef act) {
        List<AgreementAssigned> all = state.facts()
                .counting(AgreementAssigned.class)
                .flatMap(recorded ->
                        recorded.event() instanceof AgreementAssigned assigned ? Stream.of(assigned) : Stream.empty())
                .toList();
        return all.stream()
                .filter(each -> each.effectiveOn() == null && isAbout(each.conditionalOn(), act))
                .filter(each -> all.stream().noneMatch(other -> other.effectiveOn() != null && isSame(each, other)))
                .toList();
    }

    private static boolean isSame(AgreementAssigned one, AgreementAssigned other) {
        return one.number() == other.number() && Objects.equals(one.agreementId(), other.agreementId());
    }

    private boolean isAbout(@Nullable FactRef awaited, FactRef act) {
        return awaited != null
                && !isElsewhere(awaited)
                && awaited.kind().equals(act.kind())
                && awaited.id().equals(act.id())
                && (act.kind().equals("condition")
                        || awaited.isObject()
                        || Set.of("closing", "closedOn").contains(awaited.field()));
    }

    private Stream<Known> of(String kind, Agreement agreement) {
        return state.all(kind)
                .filter(object -> object.read("agreementId", String.class)
                        .filter(agreement.id()::equals)
                        .isPresent());
    }

    private static ReplacedParty parties(Agreement agreement, PartyRef from, PartyRef to) {
        Set<Signatory> signatories = new LinkedHashSet<>();
        List<Signatory> before = agreement.known().list("parties", Signatory.class);
        for (Signatory each : before) {
            signatories.add(each.party().equals(from) ? new Signatory(to, each.roles()) : each);
        }
        if (signatories.stream().noneMatch(each -> each.party().equals(to))) {
            signatories.add(new Signatory(to, List.of()));
        }
        return new ReplacedParty(agreement.ref().field("parties"), tree(signatories));
    }

    private static Stream<ReplacedParty> one(Known object, String field, PartyRef from, PartyRef to) {
        return object
                .value(field)
                .filter(tree(from)::equals)
                .map(_ -> new ReplacedParty(object.object().field(field), tree(to)))
                .stream();
    }

    private static Stream<ReplacedParty> list(Known object, String field, PartyRef from, PartyRef to) {
        List<PartyRef> before = object.list(field, PartyRef.class);
        if (!before.contains(from)) {
            return Stream.empty();
        }
        List<PartyRef> after = before.stream()
                .map(each -> each.equals(from) ? to : each)
                .distinct()
                .toList();
        return Stream.of(new ReplacedParty(object.object().field(field), tree(after)));
    }

    private static JsonNode tree(Object term) {
        return EventJson.mapper().valueToTree(term);
    }
}
