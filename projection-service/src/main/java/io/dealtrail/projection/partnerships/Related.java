package io.dealtrail.projection.partnerships;

import io.dealtrail.facts.Answer;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party at the other end of a relation.
 *
 * @param answer whether the relation holds on the day: {@code YES}, or {@code UNKNOWN} where its days are not known so exactly
 */
record Related(
        String party,
        RelationKind kind,
        @Nullable Fraction stake,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        Answer answer,
        String factRef,
        List<String> sources) {

    /** @param all the relations of the same child */
    static Related of(String party, PartyRelation relation, List<PartyRelation> all, LocalDate day) {
        return new Related(
                party,
                relation.kind(),
                relation.stake(),
                relation.from(),
                relation.to(),
                relation.holdsOn(day, all),
                relation.ref().toString(),
                relation.sources());
    }
}
