package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command by which a party comes into an agreement or goes; the ways differ in the event and its rules only. */
public interface MembershipChange extends PartnershipCommand {

    String agreementId();

    PartyRef party();

    String role();

    /** The day of it, where it is known. */
    @Nullable
    PartialDate on();

    /** What is then recorded. */
    MemberEvent asEvent(PartialDate day);

    /** The rules of what is recorded. */
    Rules rules(PartialDate day, PartnershipState state, DecisionContext context);

    @Override
    default List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId(), "/agreementId");
        state.requireOpen();
        PartialDate on = on();
        PartialDate day = on != null ? on : Membership.of(party(), agreement).undated(role(), context);
        require(rules(day, state, context), state, context);
        return List.of(asEvent(day));
    }

    /** Without a day it is one as long as nothing else became of the party since. */
    @Override
    default boolean isRepetition(Facts facts) {
        PartialDate on = on();
        return on != null
                ? facts.recorded(asEvent(on))
                : Latest.says(
                        facts,
                        List.of(AgreementJoined.class, AgreementLeft.class),
                        this::isAboutMember,
                        this::saysTheSame);
    }

    @Override
    default Set<String> partyIds() {
        return Acting.ids(List.of(party())).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isAboutMember(DealEvent event) {
        return switch (event) {
            case AgreementJoined joined -> isOf(joined.agreementId(), joined.party(), joined.role());
            case AgreementLeft left -> isOf(left.agreementId(), left.party(), left.role());
            default -> false;
        };
    }

    private boolean saysTheSame(DealEvent event) {
        return switch (event) {
            case AgreementJoined joined -> joined.equals(asEvent(joined.on()));
            case AgreementLeft left -> left.equals(asEvent(left.on()));
            default -> false;
        };
    }

    private boolean isOf(String agreement, PartyRef other, String otherRole) {
        return agreement.equals(agreementId()) && other.equals(party()) && otherRole.equals(role());
    }
}
