package io.dealtrail.projection.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How near words are to each other, for those who mean one and write another. Pure. */
public final class Spelling {

    private static final int NEAR = 2;

    private Spelling() {}

    /** How many letters must be added, left out, replaced, or swapped with their neighbour, to make one word of the other. */
    public static int distance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] costs = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(a, b, costs, i, j);
            }
        }
        return costs[a.length][b.length];
    }

    private static int cost(int[] a, int[] b, int[][] costs, int i, int j) {
        int replaced = costs[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int cost = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }

    /** The word that was probably meant, whatever the case; empty where none is near. */
    static Optional<String> meant(String written, Collection<String> words) {
        int near = Math.min(NEAR, Math.max(1, written.length() / 2));
        return words.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= near)
                .filter(word -> apart(written, word) <= near)
                .min(Comparator.comparingInt(word -> apart(written, word)));
    }

    /** The question whether that word was meant; nothing where none is near. */
    static String question(String written, Collection<String> words) {
        return meant(written, words)
                .map(word -> " Did you mean '" + word + "'?")
                .orElse("");
    }

    private static int apart(String one, String other) {
        return distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
