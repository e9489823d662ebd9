package io.dealtrail.facts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which parties form a group on a day of the world: those that belong to a common parent by relations of any kind but a stake. A duplicate
 * is the party that it was merged into, on every day.
 */
public final class Groups {

    private final Kin kin;

    public Groups(Kin kin) {
        this.kin = kin;
    }

    /** Whether two parties are one, or have a parent in common on that day. */
    public Answer together(String one, String other, LocalDate day) {
        if (one.equals(other)) {
            return Answer.YES;
        }
        Map<String, Answer> above = parents(one, day);
        Answer best = Answer.NO;
        for (Map.Entry<String, Answer> shared : parents(other, day).entrySet()) {
            Answer answer = above.getOrDefault(shared.getKey(), Answer.NO);
            best = best.or(answer.and(shared.getValue()));
        }
        return best;
    }

    /** Whether two names mean the same party. */
    public boolean same(String one, String other) {
        return one.equals(other) || survivor(one).equals(survivor(other));
    }

    /** The party that the name means after all mergers. */
    public String survivor(String party) {
        String survivor = party;
        Set<String> seen = new HashSet<>();
        while (seen.add(survivor)) {
            FactView view = kin.above(survivor).get(survivor);
            String own = survivor;
            survivor = view == null ? own : PartyRelation.mergedInto(own, view).orElse(own);
        }
        return survivor;
    }

    /** These parties by all the names that mean one of them. */
    public Set<String> names(Collection<String> parties) {
        return reach(Set.copyOf(parties), level -> {
            kin.expectAbove(level);
            return all(level, this::merged);
        });
    }

    /** What the party was merged into, and those that were merged into it. */
    private Set<String> merged(String party) {
        Set<String> found = new TreeSet<>();
        kin.above(party).forEach((id, view) -> {
            if (id.equals(party)) {
                PartyRelation.mergedInto(id, view).ifPresent(found::add);
            } else if (isDuplicateOf(party, id, view)) {
                found.add(id);
            }
        });
        return found;
    }

    /** The parties at the top: the last parents of a party, itself where it has none; unknown ones apart. */
    public Map<String, Answer> tops(String party, LocalDate day) {
        Map<String, Answer> tops = new LinkedHashMap<>();
        parents(party, day).forEach((id, answer) -> {
            Map<String, Answer> further = up(id, day);
            boolean isSurvivor = survivor(id).equals(id);
            Answer higher = further.entrySet().stream()
                    .filter(each -> !same(each.getKey(), id))
                    .map(Map.Entry::getValue)
                    .reduce(Answer.NO, Answer::or);
            if (isSurvivor && higher != Answer.YES) {
                tops.put(id, higher == Answer.UNKNOWN ? Answer.UNKNOWN : answer);
            }
        });
        return tops;
    }

    /** The party and all that belong to it on that day, directly or through others; those of which it is not known apart. */
    public Map<String, Answer> members(String party, LocalDate day) {
        return closure(party, id -> down(id, day));
    }

    /** Looks up all that these parties ever belonged to, one generation at a time, so that questions about them find it. */
    public Set<String> everAbove(Collection<String> parties) {
        return reach(Set.copyOf(parties), level -> {
            kin.expectAbove(level);
            return all(level, id -> up(id, null).keySet());
        });
    }

    /** All that ever had a parent in common with the party, itself too: more than are together on one day. */
    public Set<String> everTogether(String party) {
        return reach(everAbove(Set.of(party)), level -> {
            kin.expectBelow(level);
            kin.expectAbove(level);
            return all(level, id -> down(id, null).keySet());
        });
    }

    private Map<String, Answer> parents(String party, LocalDate day) {
        return closure(party, id -> up(id, day));
    }

    /** Everything that can be reached, with the best answer by which it can be. */
    private static Map<String, Answer> closure(String start, Function<String, Map<String, Answer>> steps) {
        Map<String, Answer> found = new LinkedHashMap<>(Map.of(start, Answer.YES));
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String id = open.remove();
            Answer sofar = found.getOrDefault(id, Answer.NO);
            steps.apply(id).forEach((next, step) -> {
                Answer before = found.get(next);
                Answer answer = sofar.and(step);
                if (answer != Answer.NO && (before == null || (before == Answer.UNKNOWN && answer == Answer.YES))) {
                    found.put(next, answer);
                    open.add(next);
                }
            });
        }
        return found;
    }

    private static Set<String> reach(Set<String> starts, Function<Set<String>, Set<String>> generation) {
        Set<String> found = new TreeSet<>(starts);
        Set<String> level = starts;
        while (!level.isEmpty()) {
            level = generation.apply(level).stream().filter(found::add).collect(Collectors.toUnmodifiableSet());
        }
        return found;
    }

    private static Set<String> all(Set<String> parties, Function<String, Set<String>> related) {
        return parties.stream().flatMap(party -> related.apply(party).stream()).collect(Collectors.toSet());
    }

    private Map<String, Answer> up(String party, @Nullable LocalDate day) {
        Map<String, Answer> found = new LinkedHashMap<>();
        kin.above(party).forEach((id, view) -> {
            if (id.equals(party)) {
                List<PartyRelation> all = PartyRelation.of(id, view);
                all.stream()
                        .filter(relation -> relation.kind().isOfGroup())
                        .forEach(relation -> found.merge(relation.parent(), holds(relation, all, day), Answer::or));
                PartyRelation.mergedInto(id, view).ifPresent(survivor -> found.put(survivor, Answer.YES));
            } else if (isDuplicateOf(party, id, view)) {
                found.put(id, Answer.YES);
            }
        });
        return found;
    }

    private Map<String, Answer> down(String party, @Nullable LocalDate day) {
        Map<String, Answer> found = new LinkedHashMap<>();
        kin.below(party).forEach((id, view) -> {
            if (id.equals(party)) {
                PartyRelation.mergedInto(id, view).ifPresent(survivor -> found.put(survivor, Answer.YES));
                return;
            }
            List<PartyRelation> all = PartyRelation.of(id, view);
            all.stream()
                    .filter(relation ->
                            relation.kind().isOfGroup() && relation.parent().equals(party))
                    .forEach(relation -> found.merge(id, holds(relation, all, day), Answer::or));
            if (isDuplicateOf(party, id, view)) {
                found.put(id, Answer.YES);
            }
        });
        return found;
    }

    /** Without a day, whatever was ever so. */
    private static Answer holds(PartyRelation relation, List<PartyRelation> all, @Nullable LocalDate day) {
        return day == null ? Answer.YES : relation.holdsOn(day, all);
    }

    private static boolean isDuplicateOf(String party, String id, FactView view) {
        return PartyRelation.mergedInto(id, view).filter(party::equals).isPresent();
    }
}
