package io.dealtrail.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rights a licence covers. Which standards, marks or portfolio they are of may be unknown; what is given fits the kind.
 *
 * @param at the day at which all patents are meant, for {@code ALL_PATENTS_AT}
 * @param portfolioId for {@code PORTFOLIO}
 * @param patents for {@code NUMBERED}
 * @param marks for {@code TRADEMARK}
 * @param detail what else the source says, e.g. {@code NOT_SPECIFIED}
 * @param open others belong to it too
 */
public record Subject(
        SubjectKind kind,
        @Nullable PartialDate at,
        List<String> standards,
        @Nullable String portfolioId,
        List<PatentRef> patents,
        List<String> marks,
        List<String> exclude,
        @Nullable String detail,
        @Nullable Boolean open) {

    public Subject {
        Given.required(kind, "kind");
        standards = Given.list(standards);
        patents = Given.list(patents);
        marks = Given.list(marks);
        exclude = Given.list(exclude);
        belongs(at != null, kind == SubjectKind.ALL_PATENTS_AT, "at belongs to ALL_PATENTS_AT");
        belongs(portfolioId != null, kind == SubjectKind.PORTFOLIO, "portfolioId belongs to PORTFOLIO");
        belongs(!patents.isEmpty(), kind == SubjectKind.NUMBERED, "patents belong to NUMBERED");
        Given.refuse(!marks.isEmpty() && kind != SubjectKind.TRADEMARK, "marks belong to TRADEMARK");
        if (portfolioId != null) {
            Ids.outer(portfolioId);
        }
    }

    private static void belongs(boolean given, boolean needed, String detail) {
        Given.refuse(given != needed, detail);
    }
}
