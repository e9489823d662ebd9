package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.List;

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
}
