package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.ExpiryFellDue;
import io.dealtrail.events.LongStopDateReached;
import io.dealtrail.events.ObligationFellDue;
import io.dealtrail.events.OptionWindowClosed;
import io.dealtrail.events.OptionWindowOpened;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The days that a partnership's calendar has, by the last word on each of them, whether or not they still matter when they come.
 *
 * @param single what falls due once
 * @param recurring duties that fall due again and again
 */
record CalendarDays(List<CalendarNotice> single, List<RecurringDuty> recurring) {

    static CalendarDays of(Facts facts) {
        return new Reader(facts.asOf(LocalDate.MAX)).read();
    }

    /** Gathers the days of all objects. */
    private static final class Reader {

        private final FactView view;
        private final Related related;
        private final Spans spans;
        private final WorldDates dates;
        private final List<CalendarNotice> single = new ArrayList<>();
        private final List<RecurringDuty> recurring = new ArrayList<>();

        private Reader(FactView view) {
            this.view = view;
            this.related = new Related(view);
            this.spans = new Spans(view, related);
            this.dates = new WorldDates(view);
        }

        private CalendarDays read() {
            view.objects("agreement").forEach(this::agreement);
            view.objects("grant").forEach(this::grant);
            view.objects("option").forEach(this::option);
            view.objects("condition").forEach(this::condition);
            view.objects("obligation").forEach(this::obligation);
            return new CalendarDays(List.copyOf(single), List.copyOf(recurring));
        }

        /** Of an end that an option may move both the day as it stands and the furthest one. */
        private void agreement(FactRef agreement) {
            Span span = spans.ofAgreement(agreement);
            if (span.start().isNever()) {
                return;
            }
            if (span.endWhy().reason() == Because.Reason.END_MAY_MOVE) {
                Optional<LocalDate> stands =
                        last(Optional.of(spans.currentEnd(agreement).day()));
                stands.ifPresent(day -> expiry(agreement.field("effectiveTo"), day));
                last(Optional.of(span.end()))
                        .filter(day -> !stands.equals(Optional.of(day)))
                        .ifPresent(day -> expiry(agreement.field("maxEffectiveTo"), day));
            } else {
                last(Optional.of(span.end())).ifPresent(day -> expiry(agreement.field("effectiveTo"), day));
            }
        }

        /** A licence without a term of its own ends with its agreement. */
        private void grant(FactRef grant) {
            if (related.value(grant, "term") != null) {
                Span span = spans.ofGrant(grant);
                if (!span.start().isNever()) {
                    last(Optional.of(span.end())).ifPresent(day -> expiry(grant.field("term"), day));
                }
            }
        }

        private void expiry(FactRef ref, LocalDate day) {
            single.add(new ExpiryFellDue(ref, PartialDate.of(day)));
        }

        private void option(FactRef option) {
            JsonNode window = related.value(option, "window");
            if (window == null) {
                return;
            }
            first(window.get("from"))
                    .ifPresent(day ->
                            single.add(new OptionWindowOpened(option.field("window.from"), PartialDate.of(day))));
            last(dates.last(window.get("to")))
                    .ifPresent(
                            day -> single.add(new OptionWindowClosed(option.field("window.to"), PartialDate.of(day))));
        }

        private void condition(FactRef condition) {
            FactRef due = condition.field("due");
            last(dates.of(due)).ifPresent(day -> single.add(new LongStopDateReached(due, PartialDate.of(day))));
        }

        private void obligation(FactRef obligation) {
            FactRef due = obligation.field("due");
            Optional<LocalDate> day = last(dates.of(due));
            if (day.isPresent()) {
                RecurringDuty.of(view, obligation)
                        .ifPresentOrElse(
                                recurring::add,
                                () -> single.add(new ObligationFellDue(due, PartialDate.of(day.get()))));
            }
        }

        private Optional<LocalDate> first(@Nullable JsonNode value) {
            return dates.first(value)
                    .map(range -> range.earliest().equals(LocalDate.MIN) ? range.latest() : range.earliest())
                    .filter(Reader::isDay);
        }

        private static Optional<LocalDate> last(Optional<DayRange> range) {
            return range.map(DayRange::latest).filter(Reader::isDay);
        }

        /** What is beyond all years that a date can be written with is no day. */
        private static boolean isDay(LocalDate day) {
            return day.getYear() >= 0 && day.getYear() <= RecurringDuty.LAST_YEAR;
        }
    }
}
