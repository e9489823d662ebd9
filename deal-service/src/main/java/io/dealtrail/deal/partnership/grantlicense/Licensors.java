package io.dealtrail.deal.partnership.grantlicense;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.Concerns;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Relatives;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.facts.Answer;
import io.dealtrail.facts.Groups;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The group of a licensor on the day on which a licence begins: what one of it grants exclusively, the others grant to nobody else. */
final class Licensors {

    private final String licensor;
    private final LocalDate day;
    private final Groups groups;
    private Set<String> everTogether = Set.of();

    Licensors(String licensor, LocalDate day, DecisionContext context) {
        this.licensor = licensor;
        this.day = day;
        this.groups = Relatives.groups(context);
    }

    /** What is looked up first: the licensor's own grants and family. */
    Set<String> keys(boolean excluding) {
        Set<String> keys = new TreeSet<>(Set.of(Concerns.above(licensor), Concerns.below(licensor)));
        keys.add(key(licensor, excluding));
        return keys;
    }

    /** The grants of all that were ever in a group with it. */
    Set<String> keysOfGroup(boolean excluding) {
        return everTogether().stream().map(each -> key(each, excluding)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the party is of the group: of strangers nothing is looked up. */
    Answer include(PartyRef other) {
        String id = other.party();
        return id == null || !everTogether().contains(id) ? Answer.NO : groups.together(licensor, id, day);
    }

    private Set<String> everTogether() {
        if (everTogether.isEmpty()) {
            everTogether = groups.everTogether(licensor);
        }
        return everTogether;
    }

    /** Whether the licensees are one party by a merger. */
    boolean isSameLicensee(LicenseGranted wanted, Known other) {
        String one = wanted.licensee().party();
        String another =
                other.read("licensee", PartyRef.class).map(PartyRef::party).orElse(null);
        return one != null && another != null && groups.same(one, another);
    }

    /** An exclusive licence leaves room to none, any other one only has to fear exclusive ones. */
    private static String key(String party, boolean excluding) {
        return excluding ? Concerns.licensor(party) : Concerns.exclusive(party);
    }
}
