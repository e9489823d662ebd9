package io.dealtrail.projection.patents;

import io.dealtrail.facts.Passing;
import io.dealtrail.facts.TitleOnDay;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain of title; the first says whose it was from the open past.
 *
 * @param from who gave it, none where that is not known
 * @param earliest the first day on which it can have passed, {@code null} for the open past
 * @param latest the last such day; the same where the day is known
 * @param whole not only a share
 * @param certain whether it passed: not where only words say what was kept back
 * @param factRef the day of the transfer, in the partnership that records it
 */
public record ChainLink(
        List<PartyRef> from,
        List<PartyRef> to,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean whole,
        boolean certain,
        @Nullable String partnership,
        @Nullable String factRef,
        @Nullable UUID event) {

    static ChainLink first(Collection<PartyRef> owners) {
        return new ChainLink(List.of(), sorted(owners), null, null, true, true, null, null, null);
    }

    static ChainLink of(Passing passing, TitleOnDay title) {
        return new ChainLink(
                sorted(passing.from()),
                sorted(passing.to()),
                known(passing.earliest()),
                known(passing.latest()),
                passing.whole(),
                passing.certain(),
                title.partnershipOf(passing).orElse(null),
                passing.fact().toString(),
                passing.event());
    }

    static List<PartyRef> sorted(Collection<PartyRef> parties) {
        return parties.stream()
                .sorted(Comparator.comparing(
                        party -> String.valueOf(party.isMention() ? party.mention() : party.party())))
                .toList();
    }

    private static @Nullable LocalDate known(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }
}
