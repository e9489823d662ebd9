package io.dealtrail.projection.deals;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.MemberFacts;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pure: the days on which licences of one partnership can begin or end: every day that its agreements and grants state or that follows for
 * them, the day after, and as many years later as a term says. When others came and went than those who are asked about matters to none.
 */
final class TurningDays {

    private static final Set<String> KINDS = Set.of("agreement", "grant", "condition", "option");
    private static final int UNCERTAIN_AFTER = 2;

    private final Collection<PartyRef> sides;
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Set<Integer> years = new TreeSet<>(Set.of(UNCERTAIN_AFTER));

    /** @param sides all licensors and licensees that are asked about */
    TurningDays(Collection<PartyRef> sides) {
        this.sides = List.copyOf(sides);
    }

    /** Takes the days of a fact: those that it states, and those on which it begins and ends to hold. */
    void add(FactVersion fact) {
        if (KINDS.contains(fact.ref().kind()) && !MemberFacts.isOfAnother(fact.ref(), sides)) {
            add(fact.value());
            add(fact.validFrom());
            add(fact.validTo());
        }
    }

    /** Takes the days that a value states. */
    void add(@Nullable JsonNode value) {
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

    private void add(@Nullable LocalDate day) {
        if (day != null && !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
            days.add(day);
            days.add(day.plusDays(1));
        }
    }

    /** In order. */
    Set<LocalDate> all() {
        Set<LocalDate> all = new TreeSet<>(days);
        for (LocalDate day : days) {
            years.forEach(n -> all.add(day.plusYears(n)));
        }
        return all;
    }
}
