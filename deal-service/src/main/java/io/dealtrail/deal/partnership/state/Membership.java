package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.MemberFacts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one party is in one agreement: it signed, or joined, or left. Rules 9 and 43; it looks at this party alone, however many there are. */
public final class Membership {

    /** Sides that nobody is on at once: who also takes a licence from its own pool does so by an agreement under that. */
    private static final List<Set<String>> SIDES = List.of(
            Set.of("LICENSOR", "LICENSEE"),
            Set.of("SELLER", "BUYER"),
            Set.of("SUPPLIER", "CUSTOMER"),
            Set.of("ADMINISTRATOR", "LICENSEE"));

    private final Agreement agreement;
    private final PartyRef party;
    private final Facts facts;

    private Membership(Agreement agreement, PartyRef party, Facts facts) {
        this.agreement = agreement;
        this.party = party;
        this.facts = facts;
    }

    public static Membership of(PartyRef party, Agreement agreement) {
        return new Membership(agreement, party, agreement.known().facts());
    }

    /** Whether it is one of the parties on that day, as far as is possible; where no day is said, whether it ever was. */
    boolean isParty(@Nullable WorldDate on) {
        DaysAround days = DaysAround.of(PartialDate.stated(on));
        List<List<FactVersion>> own = own().map(facts::versions).toList();
        if (own.stream().flatMap(List::stream).anyMatch(each -> days.meet(each) && isMember(each))) {
            return true;
        }
        return isSignatory(days)
                && (own.isEmpty()
                        || signedAs().stream().anyMatch(role -> versions(role).isEmpty())
                        || own.stream().anyMatch(each -> days.beginBefore(each.getFirst())));
    }

    /** The day on which it joined or left where nobody says which. */
    public PartialDate undated(String role, DecisionContext context) {
        return UndatedDays.after(versions(role), context);
    }

    /** Rule 43: nobody joins twice, or on two sides at once. */
    public void requireMayJoin(String role, PartialDate on) {
        requireNotBeforeAgreement(on);
        List<FactVersion> before = versions(role);
        if (before.isEmpty()) {
            signature(role).ifPresent(event -> {
                throw joined(role, event);
            });
        } else if (isMember(before.getLast()) || isBeforeLeaving(on, before.getLast())) {
            throw joined(role, before.getLast().event());
        }
        SIDES.stream()
                .filter(sides -> sides.contains(role))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(role))
                .flatMap(other -> holding(other).stream())
                .findFirst()
                .ifPresent(event -> {
                    throw Refusal.ofField(
                                    RefusalCode.ROLE_CONFLICT,
                                    "/role",
                                    party.party() + " is on the other side of " + agreement.id())
                            .conflictingWith(event);
                });
    }

    /** Rule 43: who never joined, or has left, does not leave; rule 13: nor before joining. */
    public void requireMember(String role, PartialDate on) {
        List<FactVersion> own = versions(role);
        if (own.isEmpty()) {
            if (signature(role).isEmpty()) {
                throw noMember("/party", role);
            }
            requireNotBeforeAgreement(on);
            return;
        }
        if (!isMember(own.getLast())) {
            throw noMember("/party", role).conflictingWith(own.getLast().event());
        }
        facts.versions(MemberFacts.joinedOn(agreement.ref(), party, role)).stream()
                .flatMap(version -> EventDays.read(version.value()).stream())
                .forEach(joined -> WorldDays.inOrder(joined, on, "/on"));
    }

    /** Rule 43: who is in an agreement on a day is no stranger to it on that day. */
    public void requireNoMember(@Nullable PartialDate asOf) {
        DaysAround days = asOf == null ? DaysAround.of(null) : DaysAround.exactly(asOf);
        own().map(facts::versions)
                .flatMap(List::stream)
                .filter(each -> each.value() != null && isMember(each) && days.lieWithin(each))
                .map(FactVersion::event)
                .findFirst()
                .or(() -> own().findAny().isEmpty() && isSignatory(days)
                        ? agreement.known().origin()
                        : Optional.empty())
                .ifPresent(event -> {
                    throw Refusal.ofField(
                                    RefusalCode.ALREADY_JOINED, "/party", party.party() + " is in " + agreement.id())
                            .conflictingWith(event);
                });
    }

    private Refusal joined(String role, UUID event) {
        return Refusal.ofField(
                        RefusalCode.ALREADY_JOINED,
                        "/party",
                        party.party() + " is in " + agreement.id() + " as " + role)
                .conflictingWith(event);
    }

    private Refusal noMember(String pointer, String role) {
        return Refusal.ofField(
                RefusalCode.NOT_A_MEMBER, pointer, party.party() + " is not in " + agreement.id() + " as " + role);
    }

    /** Rule 13: nobody joins or leaves what certainly was not there yet. */
    private void requireNotBeforeAgreement(PartialDate on) {
        List<PartialDate> starts = Stream.of(agreement.signedOn(), agreement.statedStart())
                .flatMap(Optional::stream)
                .toList();
        if (!starts.isEmpty() && starts.stream().allMatch(start -> WorldDays.certainlyAfter(start, on))) {
            WorldDays.inOrder(starts.getFirst(), on, "/on");
        }
    }

    /** What made it hold that role, unless it has left. */
    private Optional<UUID> holding(String role) {
        List<FactVersion> own = versions(role);
        if (!own.isEmpty()) {
            return Optional.of(own.getLast()).filter(Membership::isMember).map(FactVersion::event);
        }
        return signedAs().contains(role) ? agreement.known().origin() : Optional.empty();
    }

    /** The event by which it signed in that role, or in none that is said. */
    private Optional<UUID> signature(String role) {
        List<String> roles = signedAs();
        boolean signed = roles.contains(role) || (roles.isEmpty() && isSignatory(DaysAround.of(null)));
        return signed && (roles.contains(role) || own().findAny().isEmpty())
                ? agreement.known().origin()
                : Optional.empty();
    }

    private List<String> signedAs() {
        return agreement.known().value("parties").stream()
                .flatMap(list -> Signatories.of(party, list))
                .flatMap(signatory -> signatory.roles().stream())
                .toList();
    }

    private boolean isSignatory(DaysAround days) {
        return agreement.isListed(party, days);
    }

    private Stream<FactRef> own() {
        return facts.within(MemberFacts.of(agreement.ref(), party)).stream()
                .filter(ref -> !facts.versions(ref).isEmpty());
    }

    private List<FactVersion> versions(String role) {
        return facts.versions(MemberFacts.of(agreement.ref(), party, role));
    }

    private static boolean isBeforeLeaving(PartialDate on, FactVersion left) {
        return left.validFrom() != null
                && WorldDays.certainlyAfter(PartialDate.of(left.validFrom().minusDays(1)), on);
    }

    private static boolean isMember(FactVersion version) {
        return version.value() == null || version.value().path("member").asBoolean(true);
    }
}
