package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.CountQualifier;
import io.dealtrail.terms.CountUnit;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many members a partnership has: as many as are stated, moved by those who came and went since, and at least as many as are named. Those who
 * only administer it are none.
 */
final class ComputedMembers {

    private static final Set<String> NO_MEMBERS = Set.of("ADMINISTRATOR", "VEHICLE");
    private static final Set<String> OPEN_KINDS = Set.of("POOL", "CONSORTIUM");

    private final FactView view;
    private final Related related;
    private final Members members;

    ComputedMembers(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.members = Members.over(view, related, spans);
    }

    /** Nothing where nobody can be a member of anything. */
    Optional<ComputedFact> of(FactRef partnership) {
        FactRef ref = partnership.field("memberCount");
        List<FactRef> agreements = members.agreements();
        if (agreements.isEmpty()) {
            return related.text(partnership, "kind")
                    .filter(OPEN_KINDS::contains)
                    .map(_ -> byParties(partnership, ref));
        }
        List<Group> groups = agreements.stream()
                .flatMap(agreement -> groups(agreement).stream())
                .toList();
        List<Because> because = groups.stream().map(Group::why).distinct().toList();
        return Optional.of(total(groups)
                .map(count -> ComputedFact.of(ref, EventJson.mapper().valueToTree(count), because))
                .orElseGet(() -> ComputedFact.unknown(ref, because)));
    }

    private ComputedFact byParties(FactRef partnership, FactRef ref) {
        PartnershipParties parties = PartnershipParties.on(view, partnership);
        Because why = new Because(Because.Reason.MEMBER, partnership.field("parties"));
        Count count = count(parties.certain().size(), parties.possible().size(), CountUnit.MEMBERS);
        return ComputedFact.of(ref, EventJson.mapper().valueToTree(count), List.of(why));
    }

    /** Those of one role in one agreement. */
    private record Group(
            Set<PartyRef> certain,
            Set<PartyRef> possible,
            @Nullable FactVersion stated,
            long since,
            Because why) {

        /** What is stated, with those who came and went since; nothing where nothing is. */
        Optional<Count> count() {
            return Optional.ofNullable(stated)
                    .flatMap(Members::count)
                    .map(count -> since == 0 ? count : moved(count, since));
        }

        boolean isUnknown() {
            return stated != null && stated.unknown();
        }

        long lowest() {
            return Math.max(certain.size(), count().map(Count::lowest).orElse(0L));
        }

        long highest() {
            return Math.max(possible.size(), count().map(Count::highest).orElse(0L));
        }
    }

    private List<Group> groups(FactRef agreement) {
        Map<String, FactVersion> stated = new LinkedHashMap<>();
        view.within(agreement.field(MemberFacts.COUNTS)).forEach(count -> stated.put(Members.role(count), count));
        Map<String, List<Member>> named = new LinkedHashMap<>();
        for (Member member : members.of(agreement)) {
            if (!NO_MEMBERS.contains(member.role()) && member.answer() != Answer.NO) {
                named.computeIfAbsent(member.role(), _ -> new ArrayList<>()).add(member);
            }
        }
        mergePlain(stated, named);
        Set<String> roles = new LinkedHashSet<>(stated.keySet());
        roles.addAll(named.keySet());
        return roles.stream()
                .map(role -> group(agreement, role, stated.get(role), named.getOrDefault(role, List.of())))
                .toList();
    }

    /** Of whom nobody says in which role is counted in the one that there is. */
    private static void mergePlain(Map<String, FactVersion> stated, Map<String, List<Member>> named) {
        Set<String> others = new HashSet<>(stated.keySet());
        others.addAll(named.keySet());
        others.remove(Member.PLAIN);
        if (others.size() == 1 && !stated.containsKey(Member.PLAIN) && named.containsKey(Member.PLAIN)) {
            List<Member> plain = named.remove(Member.PLAIN);
            named.computeIfAbsent(others.iterator().next(), _ -> new ArrayList<>())
                    .addAll(plain);
        }
    }

    private Group group(FactRef agreement, String role, @Nullable FactVersion stated, List<Member> named) {
        Set<PartyRef> certain = new HashSet<>();
        Set<PartyRef> possible = new HashSet<>();
        for (Member member : named) {
            possible.add(member.party());
            if (member.answer() == Answer.YES) {
                certain.add(member.party());
            }
        }
        Because why = stated == null
                ? new Because(Because.Reason.MEMBER, agreement)
                : new Because(Because.Reason.MEMBER, stated.ref());
        return new Group(certain, possible, stated, stated == null ? 0 : since(agreement, role, stated), why);
    }

    /** By how many there are more than on the day of the statement, as far as is known. */
    private long since(FactRef agreement, String role, FactVersion stated) {
        Optional<DayRange> asOf = Optional.ofNullable(stated.value())
                .flatMap(value -> WorldDates.stated(value.get("asOf")))
                .map(DayRange::of);
        return asOf.map(day -> days(agreement, MemberFacts.JOINED_ON, role, day.dayAfter())
                        - days(agreement, MemberFacts.LEFT_ON, role, day))
                .orElse(0L);
    }

    /** How many such days there are from one on; what was the last day of somebody counts on the next. */
    private long days(FactRef agreement, String field, String role, DayRange from) {
        boolean last = field.equals(MemberFacts.LEFT_ON);
        return view.within(agreement.field(field)).stream()
                .filter(fact -> fact.ref().field().endsWith(MemberFacts.roleSuffix(role)))
                .flatMap(fact -> WorldDates.stated(fact.value()).map(DayRange::of).stream())
                .filter(day -> !day.earliest().isBefore(from.latest())
                        && (last ? day.dayAfter() : day).hasComeBy(view.validAt()) == Answer.YES)
                .count();
    }

    private static Optional<Count> total(List<Group> groups) {
        if (groups.stream().anyMatch(Group::isUnknown)) {
            return Optional.empty();
        }
        if (groups.size() == 1) {
            Optional<Count> stated = groups.getFirst().count();
            if (stated.isPresent()
                    && stated.get().highest() >= groups.getFirst().certain().size()) {
                return stated;
            }
        }
        Set<PartyRef> certain = new HashSet<>();
        groups.forEach(group -> certain.addAll(group.certain()));
        long lowest = groups.stream().mapToLong(Group::lowest).max().orElse(0);
        long highest = groups.stream().mapToLong(Group::highest).reduce(0, ComputedMembers::sum);
        boolean named = groups.stream().allMatch(group -> group.stated() == null);
        return Optional.of(
                named ? named(groups, certain) : count(Math.max(lowest, certain.size()), highest, CountUnit.MEMBERS));
    }

    private static Count named(List<Group> groups, Set<PartyRef> certain) {
        Set<PartyRef> possible = new HashSet<>();
        groups.forEach(group -> possible.addAll(group.possible()));
        return count(certain.size(), possible.size(), CountUnit.MEMBERS);
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static Count count(long lowest, long highest, CountUnit unit) {
        if (lowest == highest) {
            return new Count(lowest, null, null, CountQualifier.EXACT, unit, Map.of());
        }
        return highest == Long.MAX_VALUE
                ? new Count(lowest, null, null, CountQualifier.AT_LEAST, unit, Map.of())
                : new Count(null, lowest, highest, CountQualifier.RANGE, unit, Map.of());
    }

    private static Count moved(Count count, long by) {
        return new Count(
                moved(count.value(), by),
                moved(count.from(), by),
                moved(count.to(), by),
                count.qualifier(),
                count.unit(),
                Map.of());
    }

    private static @Nullable Long moved(@Nullable Long number, long by) {
        return number == null ? null : Math.max(0, number + by);
    }
}
