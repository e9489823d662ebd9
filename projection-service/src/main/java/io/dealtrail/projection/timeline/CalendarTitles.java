package io.dealtrail.projection.timeline;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ExpiryFellDue;
import io.dealtrail.events.LongStopDateReached;
import io.dealtrail.events.ObligationFellDue;
import io.dealtrail.events.OptionWindowClosed;
import io.dealtrail.events.OptionWindowOpened;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.Objects;

/** Says which day of the calendar has come. */
final class CalendarTitles {

    private final Facts facts;
    private final Named named;

    CalendarTitles(Facts facts, Named named) {
        this.facts = facts;
        this.named = named;
    }

    Title of(CalendarNotice notice) {
        String id = notice.factRef().id();
        return Title.text(
                switch (notice) {
                    case ExpiryFellDue e when e.factRef().kind().equals("grant") -> "Licence " + id + " expires";
                    case ExpiryFellDue e
                    when e.factRef().field().equals("maxEffectiveTo") ->
                        named.agreement(id) + " expires, however far its options reach";
                    case ExpiryFellDue _ -> named.agreement(id) + " expires";
                    case OptionWindowOpened _ -> "Option " + id + under(notice) + " can be exercised from now on";
                    case OptionWindowClosed _ -> "The last day to exercise option " + id + under(notice);
                    case LongStopDateReached _ -> named.condition(id) + " is still open on its last day";
                    case ObligationFellDue _ -> "Due: " + named.obligation(id);
                });
    }

    private String under(CalendarNotice notice) {
        FactRef agreement = notice.factRef().object().field("agreementId");
        return facts.versions(agreement).stream()
                .map(FactVersion::value)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> " of " + named.agreement(id.asString("")))
                .orElse("");
    }
}
