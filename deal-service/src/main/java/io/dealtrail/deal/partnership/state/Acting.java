package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * Rules 10 and 9: who acts under an agreement is one of its parties, or belongs to the group of one on the day of the act.
     *
     * @param on the day, or {@code null} where nobody states one: then a day of the agreement
     */
    public static void requireParty(
            PartyRef actor, Agreement agreement, @Nullable WorldDate on, String pointer, DecisionContext context) {
        requireRegistered(actor, pointer);
        if (!agreement.hasParty(actor, on)
                && !GroupOf.any(each -> agreement.hasParty(each, on), context)
                        .mayHold(actor, agreement.daysOf(on, context))) {
            throw notAParty(actor, agreement.id(), pointer);
        }
    }

    /** The same for all of a list. */
    public static void requireParties(
            List<PartyRef> actors,
            Agreement agreement,
            @Nullable WorldDate on,
            String pointer,
            DecisionContext context) {
        for (int i = 0; i < actors.size(); i++) {
            requireParty(actors.get(i), agreement, on, pointer + "/" + i, context);
        }
    }

    /** Rules 10 and 9 where there is no agreement: who acts is a party of the partnership, or of the group of one. */
    public static void requireParties(
            List<PartyRef> actors,
            PartnershipState state,
            @Nullable WorldDate on,
            String pointer,
            DecisionContext context) {
        for (int i = 0; i < actors.size(); i++) {
            requireParty(actors.get(i), state, on, pointer + "/" + i, context);
        }
    }

    /** The same for one. */
    public static void requireParty(
            PartyRef actor, PartnershipState state, @Nullable WorldDate on, String pointer, DecisionContext context) {
        requireRegistered(actor, pointer);
        List<LocalDate> days = GroupOf.days(PartialDate.stated(on), context);
        if (!GroupOf.any(each -> Relation.of(each, state).isOrWasParty(), context)
                .mayHold(actor, days)) {
            throw notAParty(actor, state.id(), pointer);
        }
    }

    /** Ids of those who are registered. */
    public static Stream<String> ids(Collection<PartyRef> parties) {
        return parties.stream().flatMap(party -> Stream.ofNullable(party.party()));
    }

    private static Refusal notAParty(PartyRef actor, String where, String pointer) {
        return Refusal.ofField(
                RefusalCode.NOT_A_PARTY,
                pointer,
                actor.party() + " is no party of " + where + ", nor of its group then");
    }
}
