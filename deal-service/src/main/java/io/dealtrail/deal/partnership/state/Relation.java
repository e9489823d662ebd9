package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.MemberFacts;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one party is in a partnership: it was opened with it, or came, or went. Rules 9 and 43. */
public final class Relation {

    private static final Set<String> SIDES = Set.of("SUPPLIER", "CUSTOMER");

    private final PartnershipState state;
    private final PartyRef party;
    private final List<FactVersion> changes;

    private Relation(PartnershipState state, PartyRef party) {
        this.state = state;
        this.party = party;
        this.changes =
                state.facts().versions(MemberFacts.ofPartnership(state.self().object(), party));
    }

    public static Relation of(PartyRef party, PartnershipState state) {
        return new Relation(state, party);
    }

    /** Whether it ever was a party of the partnership, or is its vehicle. */
    boolean isOrWasParty() {
        return isOpener()
                || !changes.isEmpty()
                || state.self()
                        .read("vehicle", String.class)
                        .filter(id -> id.equals(party.party()))
                        .isPresent();
    }

    /** The day on which it went where nobody says which. */
    public PartialDate undated(DecisionContext context) {
        return UndatedDays.after(changes, context);
    }

    /** Rule 43: a party is not added again, unless for a role that it had not. */
    public void requireMayCome(@Nullable String role, PartialDate on) {
        if (!isPartyNow() && !isBeforeGoing(on)) {
            return;
        }
        String held = role();
        if (role == null || role.equals(held)) {
            throw already();
        }
        if (held != null && SIDES.containsAll(Set.of(role, held))) {
            throw Refusal.ofField(RefusalCode.ROLE_CONFLICT, "/role", party.party() + " is " + held)
                    .conflictingWith(event().orElse(null));
        }
    }

    /** Rule 43: only a party goes, and in the role that it has. */
    public void requireParty(@Nullable String role, PartialDate on) {
        String held = role();
        if (!isPartyNow() || (role != null && held != null && !role.equals(held))) {
            throw Refusal.ofField(
                            RefusalCode.NOT_A_MEMBER,
                            "/party",
                            party.party() + " is no party of " + state.id() + (role == null ? "" : " as " + role))
                    .conflictingWith(event().orElse(null));
        }
        state.facts()
                .versions(MemberFacts.partnershipJoinedOn(state.self().object(), party))
                .forEach(version ->
                        EventDays.read(version.value()).ifPresent(came -> WorldDays.inOrder(came, on, "/on")));
    }

    private Refusal already() {
        return Refusal.ofField(RefusalCode.ALREADY_JOINED, "/party", party.party() + " is a party of " + state.id())
                .conflictingWith(event().orElse(null));
    }

    private Optional<UUID> event() {
        return changes.isEmpty()
                ? state.self().origin()
                : Optional.of(changes.getLast().event());
    }

    private boolean isOpener() {
        return state.self().value("parties").stream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(each -> each.asString("").equals(party.party()));
    }

    private boolean isPartyNow() {
        return changes.isEmpty() ? isOpener() : isMember(changes.getLast());
    }

    private boolean isBeforeGoing(PartialDate on) {
        return !changes.isEmpty()
                && changes.getLast().validFrom() != null
                && WorldDays.certainlyAfter(
                        PartialDate.of(changes.getLast().validFrom().minusDays(1)), on);
    }

    /** The role that it has, or had last. */
    private @Nullable String role() {
        return changes.reversed().stream()
                .flatMap(version -> Stream.ofNullable(version.value()))
                .filter(value -> value.path("member").asBoolean(true))
                .flatMap(value -> Stream.ofNullable(value.path("role").stringValue(null)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMember(FactVersion version) {
        return version.value() == null || version.value().path("member").asBoolean(true);
    }
}
