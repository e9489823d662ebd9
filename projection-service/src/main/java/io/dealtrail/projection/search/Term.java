package io.dealtrail.projection.search;

import io.dealtrail.projection.web.Spelling;
import java.util.Collection;

/**
 * One word of what is looked for, or characters that stand side by side in a script without blanks. Pure.
 *
 * @param text as {@link Words} has it, the characters with blanks between
 */
record Term(String text) {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG = 7;

    /** Whether it is also found inside words; two letters are inside of too many. */
    boolean isFoundInside() {
        return letters() >= SHORTEST_PART && !Words.isCharacter(text);
    }

    /** How many slips of the pen are forgiven: none in short words and in numbers, of which each is another one. */
    int slips() {
        boolean spelt = text.codePoints().noneMatch(letter -> Character.isDigit(letter) || letter == ' ');
        if (!spelt || Words.isCharacter(text) || letters() < SHORTEST_MISSPELT) {
            return 0;
        }
        return letters() < LONG ? 1 : 2;
    }

    /** Whether somebody who wrote this may have meant that word. */
    boolean isNear(String word) {
        boolean alike = Math.abs(word.codePointCount(0, word.length()) - letters()) <= slips();
        return slips() > 0
                && alike
                && word.codePoints().noneMatch(Character::isDigit)
                && Spelling.distance(text, word) <= slips();
    }

    /** Whether it is among the words of these texts, as a whole word, its beginning, a part of it, or misspelt. */
    boolean isIn(Collection<Words> texts) {
        String start = " " + text;
        return texts.stream()
                .anyMatch(words -> words.line().contains(isFoundInside() ? text : start)
                        || words.all().stream().anyMatch(this::isNear));
    }

    private int letters() {
        return text.codePointCount(0, text.length());
    }
}
