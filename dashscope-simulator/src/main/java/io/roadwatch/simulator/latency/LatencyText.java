package io.roadwatch.simulator.latency;

import java.time.Duration;
import java.util.List;

/** Latencies on the command line and over HTTP: {@code 800ms}, {@code 200ms..2s}, {@code lognormal:800ms,0.35,10s}. */
public final class LatencyText {

    private static final String LOG_NORMAL = "lognormal:";
    private static final Duration DEFAULT_CAP = Duration.ofSeconds(10);

    private LatencyText() {}

    /** @throws IllegalArgumentException with a sentence about what is wrong */
    public static Latency parse(String text) {
        if (text.startsWith(LOG_NORMAL)) {
            return logNormal(text, List.of(text.substring(LOG_NORMAL.length()).split(",")));
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return new Latency.Fixed(DurationText.parse(text));
        }
        return new Latency.Uniform(
                DurationText.parse(text.substring(0, dots)), DurationText.parse(text.substring(dots + 2)));
    }

    private static Latency logNormal(String text, List<String> parts) {
        if (parts.size() < 2 || parts.size() > 3) {
            throw new IllegalArgumentException(
                    "'%s' is not of the form lognormal:MEDIAN,SIGMA or lognormal:MEDIAN,SIGMA,CAP".formatted(text));
        }
        Duration median = DurationText.parse(parts.get(0));
        Duration cap =
                parts.size() == 3 ? DurationText.parse(parts.get(2)) : longer(DEFAULT_CAP, median.multipliedBy(10));
        return new Latency.LogNormal(median, number(parts.get(1)), cap);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("sigma '%s' is not a number".formatted(text), e);
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
