package io.dealtrail.facts;

import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the events about members assert: that one belongs from a day on, and no more from the day after its last. */
final class MemberAssertions {

    private static final String AGREEMENT = "agreement";

    private MemberAssertions() {}

    static void add(AssertionSheet sheet, MemberEvent event, String partnership) {
        FactRef self = FactRef.object("partnership", partnership);
        switch (event) {
            case PartnershipPartyAdded e ->
                since(sheet, e.on())
                        .fact(MemberFacts.ofPartnership(self, e.party()), belongs(e.party(), e.role(), true))
                        .overAllTime()
                        .given("on", day(event, self));
            case PartnershipPartyRemoved e ->
                sheet.from(dayAfter(e.on()))
                        .fact(MemberFacts.ofPartnership(self, e.party()), belongs(e.party(), e.role(), false))
                        .overAllTime()
                        .given("on", day(event, self));
            case AgreementJoined e ->
                sheet.from(e.on())
                        .fact(
                                MemberFacts.of(agreement(e.agreementId()), e.party(), e.role()),
                                belongs(e.party(), e.role(), true))
                        .overAllTime()
                        .given("on", day(event, self));
            case AgreementLeft e ->
                sheet.from(dayAfter(e.on()))
                        .fact(
                                MemberFacts.of(agreement(e.agreementId()), e.party(), e.role()),
                                belongs(e.party(), e.role(), false))
                        .overAllTime()
                        .given("on", day(event, self));
            case MemberCountStated e -> sheet.from(e.asOf()).whole(day(event, self), "agreementId");
            case NonMemberStated e -> sheet.whole(day(event, self), "agreementId");
        }
    }

    /** The address that stands for the event: for those who come and go the day, else the fact as a whole. */
    static FactRef day(MemberEvent event, FactRef partnership) {
        return switch (event) {
            case PartnershipPartyAdded e -> MemberFacts.partnershipJoinedOn(partnership, e.party());
            case PartnershipPartyRemoved e -> MemberFacts.partnershipLeftOn(partnership, e.party());
            case AgreementJoined e -> MemberFacts.joinedOn(agreement(e.agreementId()), e.party(), e.role());
            case AgreementLeft e -> MemberFacts.leftOn(agreement(e.agreementId()), e.party(), e.role());
            case MemberCountStated e -> MemberFacts.count(agreement(e.agreementId()), e.role());
            case NonMemberStated e -> MemberFacts.nonMember(agreement(e.agreementId()), e.party());
        };
    }

    /** Whether the day of the event is the last one of what held before. */
    static boolean isLastDay(MemberEvent event) {
        return event instanceof AgreementLeft || event instanceof PartnershipPartyRemoved;
    }

    /** The day after, as imprecise as the day. */
    static PartialDate dayAfter(PartialDate last) {
        LocalDate earliest = last.earliest();
        LocalDate latest = last.latest();
        if (earliest.equals(latest)) {
            return PartialDate.of(latest.plusDays(1));
        }
        return PartialDate.parse((earliest.equals(LocalDate.MIN)
                        ? ".."
                        : earliest.plusDays(1).toString())
                + "/"
                + (latest.equals(LocalDate.MAX) ? ".." : latest.plusDays(1).toString()));
    }

    private static AssertionSheet since(AssertionSheet sheet, @Nullable PartialDate day) {
        return day == null ? sheet : sheet.from(day);
    }

    private static FactRef agreement(String id) {
        return FactRef.object(AGREEMENT, id);
    }

    private static JsonNode belongs(PartyRef party, @Nullable String role, boolean member) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.set("party", EventJson.mapper().valueToTree(party));
        if (role != null) {
            value.put("role", role);
        }
        return value.put("member", member);
    }
}
