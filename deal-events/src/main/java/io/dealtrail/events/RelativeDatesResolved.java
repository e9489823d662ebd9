package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.ResolvedDate;
import java.util.List;

/**
 * Dates that hung on an act of an agreement are days now that it has happened.
 *
 * @param agreementId the agreement whose act happened
 * @param dates as they came out at the time; read again, they follow the corrections of that act
 */
@StoredName("relative-dates-resolved")
public record RelativeDatesResolved(
        String agreementId,
        List<ResolvedDate> dates,
        @JsonUnwrapped Evidence evidence) implements AgreementLifecycleEvent {
    public RelativeDatesResolved {
        dates = Given.list(dates);
    }
}
