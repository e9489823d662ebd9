package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.facts.Because;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.Judged;
import io.dealtrail.facts.PoolLicenses;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.FactItem;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Ids;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Territory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a grant covers what is asked, and is in force on the day; what nobody states about what it covers makes the answer unknown.
 *
 * @param parties licensor or licensee
 */
record LicenseQuestion(
        List<String> licensors,
        List<String> licensees,
        List<String> parties,
        List<String> standards,
        List<String> marks,
        List<Territory> territories,
        List<FieldOfUse> fields,
        List<String> answers)
        implements Question {

    private static final String NOT_STATED = "_NOT_STATED";

    /** An answer for one grant, and what it follows from. */
    record Given(Answer answer, List<FactItem.Reason> because) {}

    @Override
    public Optional<Map<String, Object>> of(Deal deal, FactRef grant) {
        return answer(deal, grant)
                .filter(given -> Wanted.word(answers, given.answer().name()))
                .map(given -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    deal.text(grant, "agreementId").ifPresent(agreement -> fields.put("agreement", agreement));
                    fields.put("answer", given.answer());
                    fields.put("because", given.because());
                    return fields;
                });
    }

    /** Empty where the grant is none of those that are asked for. */
    Optional<Given> answer(Deal deal, FactRef grant) {
        boolean asked = Wanted.named(licensors, deal, grant, "licensor")
                && Wanted.named(licensees, deal, grant, "licensee")
                && (parties.isEmpty()
                        || Wanted.named(parties, deal, grant, "licensor")
                        || Wanted.named(parties, deal, grant, "licensee"));
        Map<String, Answer> covers = Map.of(
                "subject", covers(deal.value(grant, "subject")),
                "territory", any(territories, each -> Extent.covers(deal.value(grant, "territory"), each)),
                "field", any(fields, each -> Extent.covers(deal.value(grant, "field"), each)));
        if (covers.containsValue(Answer.NO)) {
            return Optional.empty();
        }
        return asked
                ? deal.computed(grant.field("inForce")).map(inForce -> given(grant, inForce, covers))
                : throughPool(deal, grant, covers);
    }

    /** A licence by or to a pool is one by or to its members: asked only where both sides are. */
    private Optional<Given> throughPool(Deal deal, FactRef grant, Map<String, Answer> covers) {
        List<PartyRef> givers = registered(licensors);
        List<PartyRef> takers = registered(licensees);
        if (givers.isEmpty() || takers.isEmpty() || !parties.isEmpty()) {
            return Optional.empty();
        }
        Judged judged = PoolLicenses.over(deal.facts()).under(grant, givers, takers);
        return judged.answer() == Answer.NO
                ? Optional.empty()
                : Optional.of(given(grant, judged.answer(), judged.because(), covers));
    }

    /** Those of them that can be members: a mention cannot. */
    private static List<PartyRef> registered(List<String> parties) {
        return parties.stream().filter(Ids::isOuter).map(PartyRef::party).toList();
    }

    /** Of what is asked for, or-ed; nothing asked is covered. */
    private static <T> Answer any(List<T> asked, Function<T, Answer> covers) {
        return asked.isEmpty() ? Answer.YES : asked.stream().map(covers).reduce(Answer.NO, Answer::or);
    }

    private static Given given(FactRef grant, ComputedFact inForce, Map<String, Answer> covers) {
        Answer holds = inForce.unknown() || inForce.value() == null
                ? Answer.UNKNOWN
                : Answer.valueOf(inForce.value().asString());
        return given(grant, holds, inForce.because(), covers);
    }

    private static Given given(FactRef grant, Answer holds, List<Because> reasons, Map<String, Answer> covers) {
        List<FactItem.Reason> because =
                new ArrayList<>(reasons.stream().map(FactItem.Reason::of).toList());
        Answer answer = holds;
        for (String field : List.of("subject", "territory", "field")) {
            Answer covered = covers.getOrDefault(field, Answer.YES);
            if (covered == Answer.UNKNOWN && holds != Answer.NO) {
                because.add(new FactItem.Reason(
                        field.toUpperCase(Locale.ROOT) + NOT_STATED,
                        grant.field(field).toString()));
            }
            answer = answer.and(covered);
        }
        return new Given(answer, because);
    }

    private Answer covers(@Nullable JsonNode subject) {
        Answer standard = standards.isEmpty() ? Answer.YES : among(subject, "standards", standards, "SEP_SET");
        Answer mark = marks.isEmpty() ? Answer.YES : among(subject, "marks", marks, "TRADEMARK");
        return standard.and(mark);
    }

    private static Answer among(@Nullable JsonNode subject, String list, List<String> asked, String kind) {
        if (subject == null) {
            return Answer.UNKNOWN;
        }
        if (subject.path(list).valueStream().map(each -> each.asString("")).anyMatch(asked::contains)) {
            return Answer.YES;
        }
        String own = subject.path("kind").asString("");
        boolean allPatents = own.startsWith("ALL_PATENTS") && kind.equals("SEP_SET");
        if (allPatents && own.equals("ALL_PATENTS") && subject.path("exclude").isEmpty()) {
            return Answer.YES;
        }
        boolean unnamed = own.equals(kind) && subject.path(list).isEmpty();
        boolean open = subject.path("open").asBoolean(false) && own.equals(kind);
        return allPatents || unnamed || open || own.equals("NOT_SPECIFIED") ? Answer.UNKNOWN : Answer.NO;
    }
}
