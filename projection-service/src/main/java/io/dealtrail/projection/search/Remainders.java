package io.dealtrail.projection.search;

import java.util.HashSet;
import java.util.Set;

/**
 * What is left of a word when some of its first letters are left out. Two words that are few slips apart have a remainder in common, so that
 * misspelt words are found by looking up equal ones; which of those are near enough is then counted. Pure.
 */
final class Remainders {

    /** Only the first letters are varied: a long word has as few remainders as a short one. */
    private static final int VARIED = 7;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int LONG = 5;

    private Remainders() {}

    /** Under which a word that is used somewhere is kept; none for what is no spelt word. */
    static Set<String> ofUsed(String word) {
        int letters = word.codePointCount(0, word.length());
        boolean spelt = letters >= SHORTEST
                && letters <= LONGEST
                && !Words.isCharacter(word)
                && word.codePoints().noneMatch(Character::isDigit);
        return spelt ? of(word, letters < LONG ? 1 : 2) : Set.of();
    }

    /** Under which words are kept that are so many slips at most from this one. */
    static Set<String> of(String word, int slips) {
        int varied = Math.min(VARIED, word.codePointCount(0, word.length()));
        Set<String> all = new HashSet<>();
        leaveOut(word.substring(0, word.offsetByCodePoints(0, varied)), slips, all);
        return all;
    }

    private static void leaveOut(String rest, int slips, Set<String> all) {
        boolean fresh = all.add(rest);
        if (!fresh || slips == 0 || rest.isEmpty()) {
            return;
        }
        for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
            leaveOut(
                    rest.substring(0, i) + rest.substring(i + Character.charCount(rest.codePointAt(i))),
                    slips - 1,
                    all);
        }
    }
}
