package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.PartyRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules on who may act: sign, grant, transfer, pay. */
public final class Acting {

    private Acting() {}

    /** Rule 10: a mention is nobody who could act. */
    public static void requireRegistered(PartyRef actor, String pointer) {
        if (actor.isMention()) {
            throw Refusal.ofField(
                    RefusalCode.MENTION_CANNOT_ACT, pointer, actor.mention() + " is mentioned, not registered");
        }
    }

    /** Rules 10 and 9: who acts under an agreement is one of its parties. */
    public static void requireParty(PartyRef actor, Agreement agreement, String pointer) {
        requireAmong(actor, agreement.parties(), agreement.id(), pointer);
    }

    /** Rules 10 and 9 for all of a list. */
    public static void requireParties(List<PartyRef> actors, Agreement agreement, String pointer) {
        for (int i = 0; i < actors.size(); i++) {
            requireParty(actors.get(i), agreement, pointer + "/" + i);
        }
    }

    /** Rules 10 and 9 where there is no agreement: who acts is a party of the partnership. */
    public static void requireParties(List<PartyRef> actors, PartnershipState state, String pointer) {
        Set<PartyRef> parties = Stream.concat(
                        state.self().list("parties", String.class).stream(),
                        state.self().read("vehicle", String.class).stream())
                .map(PartyRef::party)
                .collect(Collectors.toSet());
        for (int i = 0; i < actors.size(); i++) {
            requireAmong(actors.get(i), parties, state.id(), pointer + "/" + i);
        }
    }

    /** Ids of those who are registered. */
    public static Stream<String> ids(Collection<PartyRef> parties) {
        return parties.stream().flatMap(party -> Stream.ofNullable(party.party()));
    }

    private static void requireAmong(PartyRef actor, Set<PartyRef> parties, String where, String pointer) {
        requireRegistered(actor, pointer);
        if (!parties.contains(actor)) {
            throw Refusal.ofField(RefusalCode.NOT_A_PARTY, pointer, actor.party() + " is no party of " + where);
        }
    }
}
