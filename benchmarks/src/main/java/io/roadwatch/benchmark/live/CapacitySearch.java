package io.roadwatch.benchmark.live;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Finds the largest number that fits: doubles until one does not, then halves what is between. What does not fit is tried once
 * more, as a machine may have been busy with something else.
 *
 * @param <T> what is measured with each number
 */
final class CapacitySearch<T> {

    private static final int TRIES = 2;

    private final IntFunction<T> attempt;
    private final Predicate<T> fits;
    private final TreeMap<Integer, T> fitting = new TreeMap<>();

    /** @param attempt measures with so many; takes long */
    CapacitySearch(IntFunction<T> attempt, Predicate<T> fits) {
        this.attempt = attempt;
        this.fits = fits;
    }

    /**
     * @param from where to begin, 1 to {@code most}
     * @param most that are tried
     * @return what was measured with the largest number that fits; empty if not even 1 does
     */
    Optional<T> largest(int from, int most) {
        int fit = 0;
        int tooMany = most + 1;
        int next = Math.min(from, most);
        while (next < tooMany) {
            if (isFitting(next)) {
                fit = next;
                next = fit == most ? tooMany : Math.min(2 * fit, most);
            } else {
                tooMany = next;
            }
        }
        halve(fit, tooMany);
        return Optional.ofNullable(fitting.lastEntry()).map(Map.Entry::getValue);
    }

    private void halve(int fit, int tooMany) {
        int lower = fit;
        int upper = tooMany;
        while (upper - lower > 1) {
            int middle = (lower + upper) / 2;
            if (isFitting(middle)) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
    }

    private boolean isFitting(int number) {
        for (int tries = 1; tries <= TRIES; tries++) {
            T measured = attempt.apply(number);
            if (fits.test(measured)) {
                fitting.put(number, measured);
                return true;
            }
        }
        return false;
    }
}
