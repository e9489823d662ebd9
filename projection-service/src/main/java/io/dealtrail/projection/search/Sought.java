package io.dealtrail.projection.search;

import io.dealtrail.projection.web.ApiProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: all of some words, in any order. Found is what has each of them, as a whole word, at the beginning of one, within one,
 * or nearly so. Pure.
 */
public final class Sought {

    /** As a description of a parameter. */
    public static final String RULE =
            "all words of it in any order, whatever their case and accents; slips of the pen are forgiven";

    private static final int MOST = 16;

    private final List<Term> terms;

    private Sought(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * Reads the parameter {@code q}.
     *
     * @return {@code null} where nothing is asked for
     */
    public static @Nullable Sought of(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        List<Term> terms = terms(Words.of(q));
        if (terms.size() > MOST) {
            throw ApiProblem.malformed("?q", "It has " + MOST + " different words at most.");
        }
        return new Sought(terms);
    }

    /** Whether these texts together have what is looked for; signs that are no words are nowhere. */
    public boolean isIn(Collection<String> texts) {
        List<Words> words = texts.stream().map(Words::of).toList();
        return !terms.isEmpty() && terms.stream().allMatch(term -> term.isIn(words));
    }

    /** Each once; none where nothing can be found. */
    List<Term> terms() {
        return terms;
    }

    private static List<Term> terms(Words words) {
        List<Term> terms = new ArrayList<>();
        List<String> characters = new ArrayList<>();
        for (String word : words.all()) {
            if (Words.isCharacter(word)) {
                characters.add(word);
            } else {
                phrase(characters).forEach(terms::add);
                terms.add(new Term(word));
            }
        }
        phrase(characters).forEach(terms::add);
        return terms.stream().distinct().toList();
    }

    /** Takes the characters that have stood side by side. */
    private static Stream<Term> phrase(List<String> characters) {
        if (characters.isEmpty()) {
            return Stream.empty();
        }
        Term phrase = new Term(String.join(" ", characters));
        characters.clear();
        return Stream.of(phrase);
    }
}
