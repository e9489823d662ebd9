package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.facts.RecurringDuty;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What of one object falls due on the days asked for: dates that are stated, and ends that follow from terms. */
final class Deadlines {

    private static final Set<String> OVER = Set.of("EXPIRED", "TERMINATED", "SUPERSEDED", "ABANDONED");
    private static final Set<String> ENDED_OTHERWISE = Set.of("TERMINATED", "SUPERSEDED", "ABANDONED");
    private static final Set<String> DECIDED =
            Set.of("SATISFIED", "WAIVED", "FAILED", "FULFILLED", "MISSED", "EXERCISED", "LAPSED", "PAID", "ENDED");

    private final Deal deal;
    private final Days days;
    private final List<CalendarItem> found = new ArrayList<>();

    Deadlines(Deal deal, Days days) {
        this.deal = deal;
        this.days = days;
    }

    List<CalendarItem> of(FactRef object) {
        switch (object.kind()) {
            case "agreement" -> agreement(object);
            case "grant" -> add("EXPIRY", object, "term.to", deal.value(object, "term.to"));
            case "option" -> option(object);
            case "condition" -> undecided("CONDITION", object, "due");
            case "obligation" -> {
                obligation(object);
                undecided("OBLIGATION", object, "until");
            }
            case "consideration" -> {
                undecided("PAYMENT", object, "expectedBy");
                undecided("PAYMENT", object, "maturity");
            }
            default -> throw new IllegalArgumentException("nothing of " + object + " falls due");
        }
        return List.copyOf(found);
    }

    private void agreement(FactRef agreement) {
        boolean over =
                deal.word(agreement.field("status")).filter(OVER::contains).isPresent();
        boolean closed = deal.value(agreement, "closedOn") != null;
        if (!deal.word(agreement.field("status"))
                .filter(ENDED_OTHERWISE::contains)
                .isPresent()) {
            add("EXPIRY", agreement, "effectiveTo", end(agreement));
        }
        if (!over && !closed) {
            add("CLOSING", agreement, "expectedClosing", deal.value(agreement, "expectedClosing"));
        }
    }

    private @Nullable JsonNode end(FactRef agreement) {
        JsonNode stated = deal.value(agreement, "effectiveTo");
        return stated == null
                ? deal.computed(agreement.field("effectiveTo"))
                        .map(fact -> fact.value())
                        .orElse(null)
                : stated;
    }

    /** The last day of its window. */
    private void option(FactRef option) {
        if (isOpen(option)) {
            add("OPTION", option, "window", deal.value(option, "window.to"));
        }
    }

    /** Each day of one that recurs, up to the last one asked for; only the next day where nobody asks for a last one. */
    private void obligation(FactRef obligation) {
        Optional<RecurringDuty> recurring = RecurringDuty.of(deal.facts(), obligation);
        if (recurring.isEmpty()) {
            undecided("OBLIGATION", obligation, "due");
        } else if (isOpen(obligation)) {
            LocalDate until = Days.stated(deal.value(obligation, "until"))
                    .map(PartialDate::latest)
                    .orElse(LocalDate.MAX);
            LocalDate first = recurring.get().first();
            LocalDate from = days.from() == null || days.from().isBefore(first) ? first : days.from();
            recurring
                    .get()
                    .days(from)
                    .takeWhile(day -> !day.isAfter(until))
                    .limit(days.to() == null ? 1 : Long.MAX_VALUE)
                    .takeWhile(day -> days.to() == null || !day.isAfter(days.to()))
                    .forEach(day ->
                            add("OBLIGATION", obligation, "due", JsonNodeFactory.instance.stringNode(day.toString())));
        }
    }

    private void undecided(String kind, FactRef object, String field) {
        if (isOpen(object)) {
            JsonNode stated = deal.value(object, field);
            add(
                    kind,
                    object,
                    field,
                    stated == null
                            ? deal.computed(object.field(field))
                                    .map(fact -> fact.value())
                                    .orElse(null)
                            : stated);
        }
    }

    private boolean isOpen(FactRef object) {
        return deal.text(object, "status")
                .or(() -> deal.word(object.field("status")))
                .filter(DECIDED::contains)
                .isEmpty();
    }

    private void add(String kind, FactRef object, String field, @Nullable JsonNode value) {
        Optional<PartialDate> date = Days.stated(value);
        if (date.isPresent() && value != null && days.hold(date) != Answer.NO) {
            found.add(new CalendarItem(
                    value.stringValue(),
                    day(date.get().earliest()),
                    day(date.get().latest()),
                    kind,
                    deal.id(),
                    object.kind().equals("agreement")
                            ? object.id()
                            : deal.text(object, "agreementId").orElse(null),
                    object.field(field).toString(),
                    what(object),
                    List.copyOf(parties(object))));
        }
    }

    private @Nullable String what(FactRef object) {
        return deal.text(object, "title")
                .or(() -> deal.text(object, "what"))
                .or(() -> deal.text(object, "effect"))
                .or(() -> deal.text(object, "kind"))
                .orElse(null);
    }

    private Set<String> parties(FactRef object) {
        return object.kind().equals("agreement")
                ? deal.parties(object, List.of("parties"))
                : deal.text(object, "agreementId")
                        .map(id -> deal.parties(FactRef.object("agreement", id), List.of("parties")))
                        .orElse(Set.of());
    }

    private static @Nullable LocalDate day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }
}
