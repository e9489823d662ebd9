package io.dealtrail.projection.timeline;

import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.AgreementJoined;
import io.dealtrail.events.AgreementLeft;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.DocumentAttached;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.PartnershipPartyAdded;
import io.dealtrail.events.PartnershipPartyRemoved;
import io.dealtrail.events.RumourEvent;
import io.dealtrail.events.RumourRecorded;
import io.dealtrail.events.RumourResolved;
import io.dealtrail.terms.RumourOutcome;
import org.jspecify.annotations.Nullable;

/** The sentences of the events about members and rumours. */
final class MemberTitles {

    private final Named named;

    MemberTitles(Named named) {
        this.named = named;
    }

    Title of(MemberEvent event) {
        return switch (event) {
            case PartnershipPartyAdded e -> new Title().and(e.party()).and(" joined the partnership" + as(e.role()));
            case PartnershipPartyRemoved e -> new Title().and(e.party()).and(" left the partnership");
            case AgreementJoined e ->
                new Title().and(e.party()).and(" joined " + agreement(e.agreementId()) + as(e.role()));
            case AgreementLeft e ->
                new Title().and(e.party()).and(" left " + agreement(e.agreementId()) + " (" + Words.of(e.role()) + ")");
            case MemberCountStated e ->
                Title.text("%s has %s members in the role of %s"
                        .formatted(named.agreement(e.agreementId()), CountWords.number(e.count()), Words.of(e.role())));
            case NonMemberStated e -> new Title().and(e.party()).and(" is no member of " + agreement(e.agreementId()));
        };
    }

    Title of(RumourEvent event) {
        return switch (event) {
            case RumourRecorded e -> Title.text("Rumour: " + e.text());
            case RumourResolved e ->
                Title.text("Rumour %s was %s"
                        .formatted(e.rumourId(), e.outcome() == RumourOutcome.CONFIRMED ? "confirmed" : "denied"));
        };
    }

    Title of(ContractEvent event) {
        return switch (event) {
            case AgreementAssigned e -> {
                String agreementId = e.agreementId();
                String what = agreementId == null ? String.valueOf(e.description()) : agreement(agreementId);
                yield new Title()
                        .and(e.from())
                        .and(" assigned " + what + " to ")
                        .and(e.to());
            }
            case ClauseAdded e ->
                Title.text("%s has a clause (%s): %s"
                        .formatted(named.agreement(e.agreementId()), Words.of(e.kind()), e.text()));
            case DocumentAttached e ->
                Title.text("%s can be read: “%s”".formatted(named.agreement(e.agreementId()), e.title()));
        };
    }

    /** Within a sentence. */
    private String agreement(String id) {
        String name = named.agreement(id);
        return name.startsWith("The ") ? "the " + name.substring("The ".length()) : name;
    }

    private static String as(@Nullable String role) {
        return role == null ? "" : " (" + Words.of(role) + ")";
    }
}
