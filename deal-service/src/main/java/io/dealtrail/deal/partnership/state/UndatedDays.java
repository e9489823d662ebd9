package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Precision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When somebody came or went of whom nobody says when: by now, and not before what was so last began. */
final class UndatedDays {

    private UndatedDays() {}

    static PartialDate after(List<FactVersion> versions, DecisionContext context) {
        LocalDate since = versions.isEmpty() ? null : versions.getLast().validFrom();
        if (since == null) {
            return WorldDays.byToday(context);
        }
        return since.isBefore(context.today())
                ? PartialDate.parse(since + "/" + context.today())
                : PartialDate.of(since);
    }

    /** Whether nobody says more of the day than that it had come when it became known. */
    static boolean isUndated(@Nullable PartialDate on, DecisionContext context) {
        return on == null
                || (on.precision() == Precision.INTERVAL && on.latest().equals(context.undated()));
    }
}
