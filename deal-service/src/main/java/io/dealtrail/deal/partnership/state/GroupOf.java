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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some parties together with the groups that they belong to: who may act for them, or own what is theirs. Looked up is the family of who is asked
 * about, and only where it is none of them: however many they are.
 */
public final class GroupOf {

    private final Predicate<PartyRef> parties;
    private final Groups groups;

    private GroupOf(Predicate<PartyRef> parties, DecisionContext context) {
        this.parties = parties;
        this.groups = Relatives.groups(context);
    }

    /** Whoever is one of these, or in the group of any of them. */
    public static GroupOf any(Predicate<PartyRef> parties, DecisionContext context) {
        return new GroupOf(parties, context);
    }

    /** The days on which something dated can have been; that by which it was known where its date says nothing. */
    static List<LocalDate> days(@Nullable PartialDate date, DecisionContext context) {
        List<LocalDate> days = date == null
                ? List.of()
                : Stream.of(date.earliest(), date.latest())
                        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                        .distinct()
                        .toList();
        return days.isEmpty() ? List.of(context.undated()) : days;
    }

    /** Whether the party may be among them on one of these days: only what is certainly not so is refused. */
    boolean mayHold(PartyRef party, Collection<LocalDate> days) {
        return days.stream().anyMatch(day -> holds(party, day) != Answer.NO);
    }

    /** Whether all of these are among them on that day. */
    public Answer holdsAll(Collection<PartyRef> wanted, LocalDate day) {
        return wanted.stream().map(party -> holds(party, day)).reduce(Answer.YES, Answer::and);
    }

    private Answer holds(PartyRef party, LocalDate day) {
        String id = party.party();
        if (parties.test(party)) {
            return Answer.YES;
        }
        return id == null
                ? Answer.NO
                : groups.everTogether(id).stream()
                        .filter(other -> parties.test(PartyRef.party(other)))
                        .map(other -> groups.together(id, other, day))
                        .reduce(Answer.NO, Answer::or);
    }
}
