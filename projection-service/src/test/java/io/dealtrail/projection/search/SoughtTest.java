package io.dealtrail.projection.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.Spelling;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What matches, and that what nearly matches is found by looking up equal remainders. */
class SoughtTest {

    private static final List<String> TEXTS =
            List.of("Xiaomi Corporation 小米科技", "Internet of Things, 5G", "Ericsson AB");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xiaomi", "XIAOMI corp", "things xiaomi", "小米", "米科", "5g", "5", "oration", "xaiomi",
                "xiomi", "xiaaomi", "xiaomo", "erikson ab", "internte", "intrenet", "of", "ericson", "corparation"
            })
    void finds(String q) {
        assertThat(isFound(q)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nokia",
                "xiaomi nokia",
                "米小",
                "小技",
                "4g",
                "6g",
                "ao",
                "g",
                "shaomi",
                "xxiiaaomi",
                "%",
                "_",
                "'",
                "–",
                "0"
            })
    void doesNotFind(String q) {
        assertThat(isFound(q)).isFalse();
    }

    private static boolean isFound(String q) {
        return Objects.requireNonNull(Sought.of(q)).isIn(TEXTS);
    }

    @Test
    void asksForNothingWhereNothingIsSaid() {
        assertThat(Sought.of(null)).isNull();
        assertThat(Sought.of("  ")).isNull();
    }

    @Test
    void refusesMoreWordsThanAnybodyLooksFor() {
        assertThat(Sought.of("a b c d e f g h i j k l m n o p a b c")).isNotNull();
        assertThatThrownBy(() -> Sought.of("a b c d e f g h i j k l m n o p q"))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("16 different words");
    }

    @Test
    void findsEveryNearWordByARemainder() {
        Random random = new Random(20);
        for (int n = 0; n < 20_000; n++) {
            String word = word(random, 3 + random.nextInt(9));
            String written = misspelt(random, word, 1 + random.nextInt(2));
            Term term = new Term(written);
            if (term.isNear(word)) {
                Set<String> remainders = new HashSet<>(Remainders.of(written, term.slips()));
                assertThat(Collections.disjoint(remainders, Remainders.ofUsed(word)))
                        .as("%s for %s", written, word)
                        .isFalse();
            }
        }
    }

    @Test
    void countsSlips() {
        assertThat(Spelling.distance("nokia", "nokia")).isZero();
        assertThat(Spelling.distance("nkoia", "nokia")).isEqualTo(1);
        assertThat(Spelling.distance("", "ab")).isEqualTo(2);
        assertThat(Spelling.distance("ericson", "ericsson")).isEqualTo(1);
        assertThat(Spelling.distance("abcd", "badc")).isEqualTo(2);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        random.ints(length, 'a', 'f').forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    private static String misspelt(Random random, String word, int slips) {
        StringBuilder written = new StringBuilder(word);
        for (int n = 0; n < slips; n++) {
            int at = random.nextInt(written.length());
            switch (random.nextInt(4)) {
                case 0 -> written.deleteCharAt(at);
                case 1 -> written.insert(at, (char) ('a' + random.nextInt(5)));
                case 2 -> written.setCharAt(at, (char) ('a' + random.nextInt(5)));
                default ->
                    written.insert(Math.max(0, at - 1), written.charAt(at)).deleteCharAt(at + 1);
            }
        }
        return written.toString();
    }
}
