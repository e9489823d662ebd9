package io.dealtrail.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rights a licence covers; {@code open} means that others belong to it too. */
public record Subject(
        SubjectKind kind,
        @Nullable PartialDate at,
        List<String> standards,
        @Nullable String portfolioId,
        List<String> patents,
        List<String> marks,
        List<String> exclude,
        @Nullable String detail,
        @Nullable Boolean open) {
    public Subject {
        standards = Given.list(standards);
        patents = Given.list(patents);
        marks = Given.list(marks);
        exclude = Given.list(exclude);
    }
}
