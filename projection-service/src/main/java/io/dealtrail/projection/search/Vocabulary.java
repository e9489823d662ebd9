package io.dealtrail.projection.search;

import io.dealtrail.projection.web.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every word that was ever used in what a search looks through, found by others that are nearly the same. */
@Repository
class Vocabulary {

    /** More than so many words nobody can have meant. */
    private static final int MOST = 16;

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes up the words that are new. */
    void learn(Set<String> words) {
        List<String> spelt = words.stream()
                .filter(word -> !Remainders.ofUsed(word).isEmpty())
                .toList();
        if (spelt.isEmpty()) {
            return;
        }
        Set<String> fresh = new LinkedHashSet<>(spelt);
        jdbc.sql(
                        "select distinct word from search_word where (remainder, word) in (select * from unnest(:remainders::text[], :words::text[]))")
                .param("remainders", spelt.stream().map(Vocabulary::whole).toArray(String[]::new))
                .param("words", spelt.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            add(fresh);
        }
    }

    /** In order, so that no two who take up the same words wait for each other. */
    private void add(Collection<String> words) {
        List<String> remainders = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            Remainders.ofUsed(word).stream().sorted().forEach(remainder -> {
                remainders.add(remainder);
                kept.add(word);
            });
        }
        jdbc.sql("""
                        insert into search_word (remainder, word)
                        select * from unnest(:remainders::text[], :words::text[]) on conflict do nothing""")
                .param("remainders", remainders.toArray(String[]::new))
                .param("words", kept.toArray(String[]::new))
                .update();
    }

    /** The words that somebody who wrote this term may have meant, beside those that it is a part of; the nearest first. */
    List<String> near(Term term) {
        if (term.slips() == 0) {
            return List.of();
        }
        return jdbc
                .sql("select distinct word from search_word where remainder = any (:remainders)")
                .param("remainders", Remainders.of(term.text(), term.slips()).toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(word -> !word.contains(term.text()) && term.isNear(word))
                .sorted(Comparator.comparingInt((String word) -> Spelling.distance(term.text(), word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The remainder of a word of which nothing is left out. */
    private static String whole(String word) {
        return Remainders.of(word, 0).iterator().next();
    }
}
