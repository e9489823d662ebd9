package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.ReplacedParty;
import io.dealtrail.terms.Signatory;
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
        return conditionalOn == null
                ? Optional.of(agreed)
                : happened(conditionalOn).map(day -> day.latest().isBefore(agreed.earliest()) ? agreed : day);
    }

    /** The day of what the assignment waits for, where it has happened. */
    private Optional<PartialDate> happened(FactRef act) {
        if (act.partnership() != null && !act.partnership().equals(state.id())) {
            return Optional.empty();
        }
        Known object = state.known(act.kind(), act.id());
        if (act.kind().equals("condition")) {
            boolean settled = object.read("outcome", String.class)
                    .filter(SETTLED::contains)
                    .isPresent();
            return settled ? object.read("decidedOn", PartialDate.class) : Optional.empty();
        }
        String field = act.isObject() || act.field().equals("closing") ? "closedOn" : act.field();
        return object.value(field).flatMap(EventDays::read);
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
    public List<PartnershipEvent> taking(FactRef act, @Nullable PartialDate on, Evidence evidence) {
        List<PartnershipEvent> effects = new ArrayList<>();
        for (AgreementAssigned waiting : waitingFor(act)) {
            PartialDate agreed = waiting.on();
            PartialDate day = on != null ? on : agreed;
            String agreementId = waiting.agreementId();
            if (day != null) {
                List<ReplacedParty> replaced = agreementId == null
                        ? List.of()
                        : replaced(state.agreement(agreementId, "/agreementId"), waiting.from(), waiting.to());
                effects.add(effective(waiting, day, replaced, evidence));
            }
        }
        return List.copyOf(effects);
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
        List<AgreementAssigned> all = state.facts().events().stream()
                .filter(recorded -> !state.facts().isRetracted(recorded))
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
                && (awaited.partnership() == null || awaited.partnership().equals(state.id()))
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
