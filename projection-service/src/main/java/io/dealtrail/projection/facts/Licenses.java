package io.dealtrail.projection.facts;

import io.dealtrail.facts.Facts;
import io.dealtrail.facts.LicenseDays;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The licences of one partnership as they were known last, each with where one has to look to answer for it: so that an event costs as much as
 * there are licences whose answer it can change. Pure, but for itself: an event that is projected changes it.
 */
final class Licenses {

    private static final String GRANT = "grant";

    private final Map<FactRef, LicenseDays> grants = new HashMap<>();
    private final Map<String, Set<FactRef>> byPlace = new HashMap<>();
    private long version;

    private Licenses(long version) {
        this.version = version;
    }

    /** Those of a partnership of which this is known. */
    static Licenses of(Facts facts) {
        Licenses licenses = new Licenses(facts.version());
        facts.asOf(LocalDate.EPOCH).objects(GRANT).forEach(grant -> licenses.replace(grant, facts));
        return licenses;
    }

    /** How many events of the partnership they are made of. */
    long version() {
        return version;
    }

    int size() {
        return grants.size();
    }

    /** Tells what the next event changes in when they are in force. */
    void project(FoldedEvent event, KnownChanges<Licensed> changes) {
        String partnership = event.aggregate().id();
        touched(event.touched()).forEach((id, grant) -> {
            List<LicenseDays.Period> before = periods(grant);
            replace(grant, event.after());
            List<LicenseDays.Period> after = periods(grant);
            before.stream()
                    .filter(each -> !after.contains(each))
                    .forEach(each -> changes.end(new Licensed(partnership, id, each), event.knownSince()));
            after.stream()
                    .filter(each -> !before.contains(each))
                    .forEach(each -> changes.begin(new Licensed(partnership, id, each), event.knownSince()));
        });
        version = event.after().version();
    }

    /** By id, those that look at one of the addresses. */
    private Map<String, FactRef> touched(Set<FactRef> addresses) {
        Set<FactRef> touched = new LinkedHashSet<>();
        for (FactRef address : addresses) {
            if (address.kind().equals(GRANT)) {
                touched.add(address.object());
            }
            LicenseDays.seeing(address).forEach(place -> touched.addAll(byPlace.getOrDefault(place, Set.of())));
        }
        Map<String, FactRef> byId = new TreeMap<>();
        touched.forEach(grant -> byId.put(grant.id(), grant));
        return byId;
    }

    private List<LicenseDays.Period> periods(FactRef grant) {
        LicenseDays days = grants.get(grant);
        return days == null ? List.of() : days.periods();
    }

    private void replace(FactRef grant, Facts facts) {
        LicenseDays before = grants.remove(grant);
        if (before != null) {
            before.places().forEach(place -> byPlace.computeIfPresent(place, (_, looking) -> without(grant, looking)));
        }
        if (facts.isKnown(grant)) {
            LicenseDays after = LicenseDays.of(facts, grant);
            grants.put(grant, after);
            after.places()
                    .forEach(place ->
                            byPlace.computeIfAbsent(place, _ -> new HashSet<>()).add(grant));
        }
    }

    /** {@code null} where nobody else is left. */
    private static @Nullable Set<FactRef> without(FactRef grant, Set<FactRef> looking) {
        looking.remove(grant);
        return looking.isEmpty() ? null : looking;
    }
}
