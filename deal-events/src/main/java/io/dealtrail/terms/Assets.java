package io.dealtrail.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transfer conveys. */
public record Assets(
        AssetsKind kind,
        List<String> patents,
        @Nullable String portfolioId,
        @Nullable Count count,
        List<String> exclude,
        List<String> marks,
        @Nullable String share,
        List<String> standards,
        List<String> technologies) {
    public Assets {
        patents = Given.list(patents);
        exclude = Given.list(exclude);
        marks = Given.list(marks);
        standards = Given.list(standards);
        technologies = Given.list(technologies);
    }
}
