package io.roadwatch.foundation.settings;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody who wrote something else may have meant. */
final class Spelling {

    /** One letter in three may be wrong, and two in any case. */
    private static final int LETTERS_FOR_ONE_MISTAKE = 3;

    private static final int MISTAKES_IN_ANY_CASE = 2;

    private Spelling() {}

    /** The candidate with the fewest letters changed; none if that is more than a third of what was not right anyway. */
    static Optional<String> nearest(String written, Stream<String> candidates) {
        return candidates
                .map(candidate -> Map.entry(candidate, distance(written, candidate)))
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .filter(nearest -> nearest.getValue() <= mistakesIn(written))
                .map(Map.Entry::getKey);
    }

    private static int mistakesIn(String written) {
        int letters = written.replaceFirst("(?i)^roadwatch[._]", "").length();
        return Math.max(MISTAKES_IN_ANY_CASE, letters / LETTERS_FOR_ONE_MISTAKE);
    }

    /**
     * Letters that are inserted, removed, replaced, or exchanged with their neighbour.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">optimal string alignment distance</a>
     */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int least(int[][] cost, String one, String other, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
