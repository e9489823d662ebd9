package io.dealtrail.deal.partnership.announcedue;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Calendar;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.time.LocalDate;
import java.util.List;

/**
 * The days from one to another have come: what falls due on them is announced, as far as it was not before. Sent by the calendar alone. It is
 * never refused, for a partnership that is closed too: notices change nothing in it.
 *
 * @param from the first day of which not everything has been announced
 * @param to today
 */
public record AnnounceDue(String partnershipId, LocalDate from, LocalDate to) implements PartnershipCommand {

    /** The most that is announced at once; of more, the rest is announced next. */
    public static final int AT_ONCE = 200;

    @Override
    public Evidence evidence() {
        return Evidence.NONE;
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return false;
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        return Calendar.falling(state.facts(), from, to).stream().limit(AT_ONCE).toList();
    }
}
