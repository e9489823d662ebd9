package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.DealsOverTime;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Ids;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who was licensed by whom over time, by the grants of several partnerships. Each partnership is looked at on its own turning days only: what
 * others state changes nothing in it.
 */
final class Covers {

    private final LicenseQuestion question;
    private final LocalDate today;
    private final List<Told> told = new ArrayList<>();

    /** @param today the day for which computed days of agreements are asked */
    Covers(LicenseQuestion question, LocalDate today) {
        this.question = question;
        this.today = today;
    }

    /** One grant that licenses one party to another. */
    private record Licence(String licensor, String licensee, String grant) {}

    /** The answer for a licence from a day on. */
    private record Told(Licence licence, LocalDate day, Answer answer) {}

    /** Takes the grants of one partnership. */
    void add(DealsOverTime known, String id) {
        Set<Licence> seen = new HashSet<>();
        for (LocalDate day : days(known, id)) {
            Map<Licence, Answer> answers = answers(known.on(id, day));
            seen.addAll(answers.keySet());
            seen.forEach(licence -> told.add(new Told(licence, day, answers.getOrDefault(licence, Answer.NO))));
        }
    }

    private Set<LocalDate> days(DealsOverTime known, String id) {
        Deal now = known.on(id, today);
        TurningDays turning = new TurningDays(sides(now));
        known.versions(id).forEach(turning::add);
        for (FactRef agreement : now.facts().objects("agreement")) {
            now.computed().of(agreement).stream().map(ComputedFact::value).forEach(turning::add);
        }
        return turning.all();
    }

    private Set<PartyRef> sides(Deal deal) {
        Set<PartyRef> sides = new HashSet<>();
        Stream.concat(
                        deal.facts().objects("grant").stream()
                                .flatMap(grant -> deal.parties(grant, List.of("licensor", "licensee")).stream()),
                        Stream.concat(question.licensors().stream(), question.licensees().stream()))
                .forEach(name -> sides.add(Ids.isOuter(name) ? PartyRef.party(name) : PartyRef.mention(name)));
        return sides;
    }

    private Map<Licence, Answer> answers(Deal deal) {
        Map<Licence, Answer> answers = new HashMap<>();
        for (FactRef grant : deal.facts().objects("grant")) {
            question.answer(deal, grant).ifPresent(given -> {
                String agreement = deal.text(grant, "agreementId").orElse("");
                String name = deal.id() + "/" + agreement + "/" + grant.id();
                for (String licensor : deal.parties(grant, List.of("licensor"))) {
                    for (String licensee : deal.parties(grant, List.of("licensee"))) {
                        answers.put(new Licence(licensor, licensee, name), given.answer());
                    }
                }
            });
        }
        return answers;
    }

    /** All who license and are licensed. */
    Set<String> parties() {
        Set<String> parties = new TreeSet<>();
        told.forEach(each -> {
            parties.add(each.licence.licensor);
            parties.add(each.licence.licensee);
        });
        return parties;
    }

    /**
     * The gaps, by licensor, licensee and day.
     *
     * @param survivors by each of the parties the one that it means after all mergers
     */
    List<LicenseGap> gaps(Map<String, String> survivors) {
        Map<String, Cover> covers = new TreeMap<>();
        for (Told each : told) {
            String licensor = survivors.getOrDefault(each.licence.licensor, each.licence.licensor);
            String licensee = survivors.getOrDefault(each.licence.licensee, each.licence.licensee);
            covers.computeIfAbsent(licensor + " " + licensee, _ -> new Cover(licensor, licensee))
                    .add(each.licence.grant, each.day, each.answer);
        }
        return covers.values().stream().flatMap(cover -> cover.gaps().stream()).toList();
    }
}
