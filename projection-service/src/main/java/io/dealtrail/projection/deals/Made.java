package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.Optional;

/** When the agreement that something is under was made. */
final class Made {

    private Made() {}

    /** The day of its signature, else of its announcement; empty where neither is stated. */
    static Optional<PartialDate> on(Deal deal, FactRef object) {
        return deal.text(object, "agreementId")
                .map(id -> FactRef.object("agreement", id))
                .flatMap(agreement -> Days.stated(deal.value(agreement, "signedOn"))
                        .or(() -> Days.stated(deal.value(agreement, "announcedOn"))));
    }
}
