package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ExpiryFellDue;
import io.dealtrail.events.LongStopDateReached;
import io.dealtrail.events.ObligationFellDue;
import io.dealtrail.events.OptionWindowClosed;
import io.dealtrail.events.OptionWindowOpened;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Whether a day of the calendar matters when it comes: what had ended, or was done or decided by then, is not announced. */
final class Standing {

    private static final Set<String> ENDED = Set.of("EXPIRED", "TERMINATED", "SUPERSEDED", "ABANDONED");
    private static final Set<String> CLOSED = Set.of("WAIVED", "FULFILLED", "MISSED", "ENDED");
    private static final Set<String> RUNNING = Set.of("EFFECTIVE", "CLOSED");

    private final Facts facts;

    Standing(Facts facts) {
        this.facts = facts;
    }

    boolean matters(CalendarNotice notice) {
        OnDay then = new OnDay(facts.asOf(notice.on().earliest()));
        FactRef object = notice.factRef().object();
        return switch (notice) {
            case ExpiryFellDue _ when object.kind().equals("grant") -> then.isInForce(object);
            case ExpiryFellDue _ -> then.computed(object, "status", RUNNING, true);
            case OptionWindowOpened _, OptionWindowClosed _ ->
                !then.states(object, "status", "EXERCISED") && then.isUnderWay(object);
            case LongStopDateReached _ -> then.states(object, "status", "OPEN") && then.isUnderWay(object);
            case ObligationFellDue _ -> then.isOwed(object);
        };
    }

    /** Whether an obligation is over on a day, and so on every later one. */
    boolean isClosed(FactRef obligation, LocalDate day) {
        return new OnDay(facts.asOf(day)).computed(obligation, "status", CLOSED, false);
    }

    /** How things stand on one day. */
    private static final class OnDay {

        private final FactView view;
        private final Related related;
        private final Computed computed;

        private OnDay(FactView view) {
            this.view = view;
            this.related = new Related(view);
            this.computed = Computed.over(view, Set.of());
        }

        private boolean states(FactRef object, String field, String value) {
            return related.text(object, field).filter(value::equals).isPresent();
        }

        /** Whether a computed fact is one of these. */
        private boolean computed(FactRef object, String field, Set<String> values, boolean whereUnknown) {
            Optional<ComputedFact> fact = computed.get(object.field(field));
            if (fact.isPresent() && fact.get().unknown()) {
                return whereUnknown;
            }
            return fact.flatMap(each -> Optional.ofNullable(each.value()))
                    .filter(value -> values.contains(value.asString("")))
                    .isPresent();
        }

        private boolean isUnderWay(FactRef object) {
            return related.agreementOf(object)
                    .filter(agreement -> computed(agreement, "status", ENDED, false))
                    .isEmpty();
        }

        private boolean isInForce(FactRef grant) {
            return new Spans(view, related).ofGrant(grant).inForceOn(view.validAt()) != Answer.NO;
        }

        /** A duty that recurs stays open when it was met for this time. */
        private boolean isOwed(FactRef obligation) {
            boolean met = Recurrence.of(related.value(obligation, "recurrence"))
                    .flatMap(every -> new WorldDates(view)
                            .of(obligation.field("fulfilledOn"))
                            .filter(done ->
                                    done.earliest().isAfter(view.validAt().minus(every)))
                            .filter(done -> !done.latest().isAfter(view.validAt())))
                    .isPresent();
            return !met && computed(obligation, "status", Set.of("OPEN"), true);
        }
    }
}
