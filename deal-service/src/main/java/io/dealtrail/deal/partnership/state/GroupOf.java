package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.Relatives;
import io.dealtrail.facts.Answer;
import io.dealtrail.facts.Groups;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some parties together with the groups that they belong to: who may act for them, or own what is theirs. Families are looked up only for others. */
public final class GroupOf {

    private final Set<PartyRef> parties;
    private final Groups groups;

    private GroupOf(Collection<PartyRef> parties, DecisionContext context) {
        this.parties = Set.copyOf(parties);
        this.groups = Relatives.groups(context);
    }

    /** Whoever is one of these, or in the group of any of them. */
    public static GroupOf any(Collection<PartyRef> parties, DecisionContext context) {
        return new GroupOf(parties, context);
    }

    /** The days on which something dated can have been; today where its date says nothing. */
    static List<LocalDate> days(@Nullable PartialDate date, DecisionContext context) {
        List<LocalDate> days = date == null
                ? List.of()
                : Stream.of(date.earliest(), date.latest())
                        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                        .distinct()
                        .toList();
        return days.isEmpty() ? List.of(context.today()) : days;
    }

    /** Whether the party may be among them on one of these days: only what is certainly not so is refused. */
    boolean mayHold(PartyRef party, Collection<LocalDate> days) {
        return days.stream().anyMatch(day -> holds(party, day) != Answer.NO);
    }

    /** Whether all of these are among them on that day. */
    public Answer holdsAll(Collection<PartyRef> wanted, LocalDate day) {
        Answer all = Answer.YES;
        for (PartyRef party : wanted) {
            Answer one = holds(party, day);
            if (one == Answer.NO) {
                return Answer.NO;
            }
            all = one == Answer.UNKNOWN ? Answer.UNKNOWN : all;
        }
        return all;
    }

    private Answer holds(PartyRef party, LocalDate day) {
        String id = party.party();
        if (parties.contains(party) || id == null) {
            return parties.contains(party) ? Answer.YES : Answer.NO;
        }
        groups.everAbove(Stream.concat(Stream.of(party), parties.stream())
                .flatMap(each -> Stream.ofNullable(each.party()))
                .collect(Collectors.toSet()));
        Answer best = Answer.NO;
        for (PartyRef each : parties) {
            String other = each.party();
            Answer answer = other == null ? Answer.NO : groups.together(id, other, day);
            if (answer == Answer.YES) {
                return answer;
            }
            best = answer == Answer.UNKNOWN ? Answer.UNKNOWN : best;
        }
        return best;
    }
}
