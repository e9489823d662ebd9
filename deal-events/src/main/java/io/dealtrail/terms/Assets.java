package io.dealtrail.terms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer conveys.
 *
 * @param patents for {@code NUMBERED}, none twice
 * @param portfolioId for {@code REMAINDER}, and for {@code PORTFOLIO} unless a count says how much is conveyed
 * @param exclude what is kept back
 * @param marks for {@code TRADEMARK}
 * @param share a {@link Fraction} up to the whole, {@code MAJORITY} or {@code ALL}
 */
public record Assets(
        AssetsKind kind,
        List<PatentRef> patents,
        @Nullable String portfolioId,
        @Nullable Count count,
        List<String> exclude,
        List<String> marks,
        @Nullable String share,
        List<String> standards,
        List<String> technologies) {

    private static final Set<String> SHARE_WORDS = Set.of("MAJORITY", "ALL");

    public Assets {
        Given.required(kind, "kind");
        patents = Given.list(patents);
        exclude = Given.list(exclude);
        marks = Given.list(marks);
        standards = Given.list(standards);
        technologies = Given.list(technologies);
        Given.refuse(patents.isEmpty() == (kind == AssetsKind.NUMBERED), "patents belong to NUMBERED");
        Given.refuse(marks.isEmpty() == (kind == AssetsKind.TRADEMARK), "marks belong to TRADEMARK");
        Given.refuse(
                kind == AssetsKind.PORTFOLIO && portfolioId == null && count == null, "which portfolio, or how many");
        Given.refuse(kind == AssetsKind.REMAINDER && portfolioId == null, "the remainder of which portfolio");
        if (portfolioId != null) {
            Ids.outer(portfolioId);
        }
        refuseTwice(patents);
        refuseShare(share);
    }

    private static void refuseTwice(List<PatentRef> patents) {
        for (int i = 1; i < patents.size(); i++) {
            PatentRef patent = patents.get(i);
            if (patents.subList(0, i).stream().anyMatch(patent::samePatent)) {
                throw new MalformedTermException("DUPLICATE_ASSET", patent + " is there twice");
            }
        }
    }

    private static void refuseShare(@Nullable String share) {
        if (share != null
                && !SHARE_WORDS.contains(share)
                && Fraction.parse(share).compareTo(Fraction.ONE) > 0) {
            throw new MalformedTermException("INTEREST_EXCEEDED", share + " is more than the whole");
        }
    }
}
