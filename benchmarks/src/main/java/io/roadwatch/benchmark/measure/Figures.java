package io.roadwatch.benchmark.measure;

import java.util.Locale;

/** Numbers as people read them: three digits that count. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    /** @return e.g. {@code 12.3 (11.9 to 12.8)}; of a single round, {@code 12.3} */
    static String of(Samples samples) {
        return samples.values().size() == 1
                ? of(samples.median())
                : "%s (%s to %s)".formatted(of(samples.median()), of(samples.least()), of(samples.most()));
    }
}
