package io.dealtrail.projection.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as search compares it: small letters without accents, in words. Of scripts that put no blanks between words each character is a word.
 * Pure.
 *
 * @param all in their order
 */
record Words(List<String> all) {

    /** Signs that would be taken for letters of the word before them. */
    private static final Pattern SIGNS = Pattern.compile("[™℠®©]");

    /** The accents of Latin, Greek and Cyrillic letters; what looks alike in other scripts makes another letter. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    /** Letters that are not written as another one with an accent, though many write them so. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    Words {
        all = List.copyOf(all);
    }

    static Words of(String text) {
        Cutter cutter = new Cutter();
        folded(text).codePoints().forEach(cutter::take);
        cutter.end();
        return new Words(cutter.words);
    }

    /** The words with a blank around each, as a table keeps them; empty where there are none. */
    String line() {
        return all.isEmpty() ? "" : " " + String.join(" ", all) + " ";
    }

    /** Whether it is a character of a script that puts no blanks between words. */
    static boolean isCharacter(String word) {
        return isCharacter(word.codePointAt(0));
    }

    private static boolean isCharacter(int letter) {
        return WITHOUT_BLANKS.contains(UnicodeScript.of(letter));
    }

    private static String folded(String text) {
        String wide = Normalizer.normalize(SIGNS.matcher(text).replaceAll(" "), Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(wide.toLowerCase(Locale.ROOT)).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> folded.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Cuts a text where words end. */
    private static final class Cutter {

        private static final int MARKS =
                1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();

        void take(int letter) {
            if (isCharacter(letter)) {
                end();
                words.add(Character.toString(letter));
            } else if (Character.isLetterOrDigit(letter) || (1 << Character.getType(letter) & MARKS) != 0) {
                word.appendCodePoint(letter);
            } else {
                end();
            }
        }

        void end() {
            if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
    }
}
