package io.dealtrail.projection.deals;

import io.dealtrail.facts.ComputedFact;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.StoredFact;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The days on which a licence can begin or end: every day that its partnership's agreements and grants state or that follows for them, the
 * day after, and as many years later as a term says.
 */
final class TurningDays {

    private static final Set<String> KINDS = Set.of("agreement", "grant", "condition", "option");
    private static final int UNCERTAIN_AFTER = 2;

    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Set<Integer> years = new TreeSet<>(Set.of(UNCERTAIN_AFTER));

    /** Takes the days that a partnership states. */
    void add(Deal deal) {
        for (StoredFact fact : deal.facts().all()) {
            if (KINDS.contains(fact.version().ref().kind())) {
                add(fact.version().value());
            }
        }
        for (FactRef agreement : deal.facts().objects("agreement")) {
            deal.computed().of(agreement).stream().map(ComputedFact::value).forEach(this::add);
        }
    }

    private void add(@Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        if (value.isContainer()) {
            if (value.path("n").isInt()) {
                years.add(value.path("n").intValue());
            }
            value.valueStream().forEach(this::add);
            return;
        }
        Days.stated(value).ifPresent(date -> {
            add(date.earliest());
            add(date.latest());
        });
    }

    private void add(LocalDate day) {
        if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
            days.add(day);
            days.add(day.plusDays(1));
        }
    }

    /** In order. */
    List<LocalDate> all() {
        TreeSet<LocalDate> all = new TreeSet<>(days);
        for (LocalDate day : days) {
            years.forEach(n -> all.add(day.plusYears(n)));
        }
        return new ArrayList<>(all);
    }
}
