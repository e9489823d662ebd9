package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the facts of one who belongs to an agreement or a partnership are kept: of an agreement by party and role
 * ({@code agreement:A1.members.nokia.LICENSOR}), of a partnership by party alone.
 */
public final class MemberFacts {

    static final String MEMBERS = "members";
    static final String COUNTS = "memberCounts";
    static final String JOINED_ON = "joinedOn";
    static final String LEFT_ON = "leftOn";
    static final String NON_MEMBERS = "nonMembers";

    private static final int LONGEST = 80;
    private static final Set<String> OF_PARTIES = Set.of(MEMBERS, JOINED_ON, LEFT_ON, NON_MEMBERS);
    private static final Pattern REGISTERED = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private MemberFacts() {}

    /** All that is kept of a party's belonging to an agreement lies below this address. */
    public static FactRef of(FactRef agreement, PartyRef party) {
        return agreement.object().field(MEMBERS + "." + key(party));
    }

    /** The registered parties that ever joined or left an agreement or partnership. */
    public static Stream<PartyRef> parties(Facts facts, FactRef object) {
        return facts.within(object.object().field(MEMBERS)).stream()
                .flatMap(ref -> party(ref).stream())
                .distinct();
    }

    /** Whether a fact tells of the belonging of somebody who is none of these. */
    public static boolean isOfAnother(FactRef fact, Collection<PartyRef> parties) {
        String[] path = fact.field().split("\\.", 3);
        return path.length > 1
                && OF_PARTIES.contains(path[0])
                && parties.stream().noneMatch(party -> key(party).equals(path[1]));
    }

    /** Whether it belongs to the agreement in that role. */
    public static FactRef of(FactRef agreement, PartyRef party, String role) {
        return at(agreement, MEMBERS, party, role);
    }

    /** Whether it belongs to the partnership. */
    public static FactRef ofPartnership(FactRef partnership, PartyRef party) {
        return of(partnership, party);
    }

    /** The day on which it came into the partnership. */
    public static FactRef partnershipJoinedOn(FactRef partnership, PartyRef party) {
        return joinedOn(partnership, party);
    }

    /** Its last day in the partnership. */
    static FactRef partnershipLeftOn(FactRef partnership, PartyRef party) {
        return partnership.object().field(LEFT_ON + "." + key(party));
    }

    /** The days on which it joined lie below this address. */
    static FactRef joinedOn(FactRef agreement, PartyRef party) {
        return agreement.object().field(JOINED_ON + "." + key(party));
    }

    /** The day on which it joined. */
    public static FactRef joinedOn(FactRef agreement, PartyRef party, String role) {
        return at(agreement, JOINED_ON, party, role);
    }

    /** Its last day. */
    public static FactRef leftOn(FactRef agreement, PartyRef party, String role) {
        return at(agreement, LEFT_ON, party, role);
    }

    /** How many there are in a role, as stated. */
    public static FactRef count(FactRef agreement, String role) {
        return agreement.object().field(COUNTS + "." + key(role));
    }

    /** That it does not belong to the agreement. */
    public static FactRef nonMember(FactRef agreement, PartyRef party) {
        return agreement.object().field(NON_MEMBERS + "." + key(party));
    }

    /** How the addresses end that are about this role. */
    static String roleSuffix(String role) {
        return "." + key(role);
    }

    /** The registered party that such an address speaks of. */
    static Optional<PartyRef> party(FactRef fact) {
        String[] path = fact.field().split("\\.", -1);
        return path.length > 1 && REGISTERED.matcher(path[1]).matches()
                ? Optional.of(PartyRef.party(path[1]))
                : Optional.empty();
    }

    private static FactRef at(FactRef agreement, String what, PartyRef party, String role) {
        return agreement.object().field(what + "." + key(party) + "." + key(role));
    }

    private static String key(PartyRef party) {
        return party.party() != null ? party.party() : "_" + key(String.valueOf(party.mention()));
    }

    /** As a segment of an address; what cannot stand there is cut out, and check digits keep different texts apart. */
    private static String key(String text) {
        String spelled = text.replaceAll("[^A-Za-z0-9_-]+", "-");
        if (spelled.equals(text) && text.length() <= LONGEST) {
            return text;
        }
        return "%s-%08x".formatted(spelled.substring(0, Math.min(spelled.length(), LONGEST)), text.hashCode());
    }
}
