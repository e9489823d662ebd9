package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Computed;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.ConsentedAct;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.ObligationKind;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Trigger;
import io.dealtrail.terms.TriggerEvent;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Rule 38: what an obligation makes depend on consent is not done without it. */
public final class Consents {

    private static final String OBLIGATION = "obligation";

    private Consents() {}

    /** An act for which consent may be required. */
    public record Act(
            TriggerEvent event,
            PartyRef whose,
            ConsentedAct wanted,
            @Nullable PartialDate on) {}

    /**
     * Refuses an act without the consent of each to whom such a duty is owed.
     *
     * @param exempt the duties that do not bind it, such as those that the agreement created by which it is done
     * @param facts of the partnership in which the duties are
     */
    public static void require(Act act, Predicate<Known> exempt, String pointer, Facts facts, Survivors survivors) {
        facts.asOf(LocalDate.EPOCH).objects(OBLIGATION).stream()
                .map(ref -> new Known(facts, ref))
                .filter(Known::exists)
                .filter(duty -> duty.read("kind", ObligationKind.class)
                        .filter(kind -> kind == ObligationKind.CONSENT_REQUIRED)
                        .isPresent())
                .filter(duty -> !exempt.test(duty))
                .filter(duty -> concerns(duty, act, survivors) && binds(duty, act.on()))
                .forEach(duty -> duty.list("promisees", PartyRef.class).stream()
                        .filter(promisee ->
                                !isOneWhoActs(promisee, act, survivors) && !consented(promisee, duty, act, survivors))
                        .findFirst()
                        .ifPresent(promisee -> {
                            throw Refusal.ofField(
                                            RefusalCode.CONSENT_MISSING,
                                            pointer,
                                            "obligation " + duty.object().id() + " asks for the consent of "
                                                    + name(promisee))
                                    .conflictingWith(duty.origin().orElse(null));
                        }));
    }

    /** Whoever does it agrees to it. */
    private static boolean isOneWhoActs(PartyRef promisee, Act act, Survivors survivors) {
        return survivors.among(List.of(act.whose(), act.wanted().to()), promisee);
    }

    /** The duties that these agreements created. */
    public static Predicate<Known> under(Set<String> agreements) {
        return duty ->
                agreements.contains(duty.read("agreementId", String.class).orElse(""));
    }

    private static boolean concerns(Known duty, Act act, Survivors survivors) {
        Optional<Trigger> trigger = duty.read("trigger", Trigger.class).filter(each -> each.event() == act.event());
        List<FactRef> agreements = duty.list("concerns", FactRef.class).stream()
                .filter(ref -> ref.kind().equals("agreement"))
                .toList();
        boolean named = agreements.isEmpty()
                || act.wanted().agreement() == null
                || agreements.stream()
                        .anyMatch(ref -> ref.id().equals(act.wanted().agreement()));
        return named
                && trigger.filter(each -> each.of().isEmpty() || survivors.among(each.of(), act.whose()))
                        .isPresent();
    }

    /** Not before its start or after its end, nor once it is waived. */
    private static boolean binds(Known duty, @Nullable PartialDate on) {
        boolean early = duty.read("from", WorldDate.class)
                .filter(from -> WorldDays.certainlyAfter(from, on))
                .isPresent();
        boolean late = duty.read("until", WorldDate.class)
                .filter(until -> WorldDays.certainlyAfter(on, until))
                .isPresent();
        return !early && !late && duty.versions("waivedOn").isEmpty() && isOwedOn(duty, on);
    }

    /** Neither before the agreement was made that creates it, nor after that one ended. */
    private static boolean isOwedOn(Known duty, @Nullable PartialDate on) {
        LocalDate day = on == null ? LocalDate.MAX : on.latest();
        if (day.equals(LocalDate.MAX)) {
            return true;
        }
        FactRef status = duty.object().field("status");
        return Computed.over(duty.facts().asOf(day), List.of())
                .get(status)
                .filter(fact ->
                        fact.value() == null || fact.value().asString("").equals("OPEN"))
                .isPresent();
    }

    private static boolean consented(PartyRef promisee, Known duty, Act act, Survivors survivors) {
        return duty.facts().asOf(LocalDate.EPOCH).of(duty.object()).stream()
                .filter(each -> each.ref().field().startsWith("consents."))
                .flatMap(each -> Stream.ofNullable(each.value()))
                .anyMatch(consent -> read(consent.get("by"), PartyRef.class)
                                .filter(by -> survivors.same(by, promisee))
                                .isPresent()
                        && read(consent.get("for"), ConsentedAct.class)
                                .filter(given -> isSame(given, act.wanted(), survivors))
                                .isPresent());
    }

    private static boolean isSame(ConsentedAct given, ConsentedAct wanted, Survivors survivors) {
        PartyRef one = given.party();
        PartyRef other = wanted.party();
        boolean sameParty = one == null ? other == null : other != null && survivors.same(one, other);
        return sameParty
                && Objects.equals(given.agreement(), wanted.agreement())
                && survivors.same(given.to(), wanted.to());
    }

    /** Nothing where a correction has put something else in its place. */
    private static <T> Optional<T> read(@Nullable JsonNode value, Class<T> type) {
        try {
            return Optional.ofNullable(value).map(each -> EventJson.mapper().treeToValue(each, type));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String name(PartyRef party) {
        return party.party() == null ? String.valueOf(party.mention()) : party.party();
    }
}
