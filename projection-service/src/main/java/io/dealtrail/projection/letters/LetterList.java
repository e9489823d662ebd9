package io.dealtrail.projection.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of dead letters, in the order in which they came.
 *
 * @param generation of the tables that they are about; each has its own
 * @param live whether readers see it
 * @param open how many open ones the filters find on all pages: what a retry of all has to confirm
 */
record LetterList(
        int generation,
        boolean live,
        long open,
        List<LetterItem> items,
        @Nullable String next,
        @Nullable String prev,
        String self) {}
