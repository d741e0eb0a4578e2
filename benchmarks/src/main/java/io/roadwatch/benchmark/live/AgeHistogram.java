package io.roadwatch.benchmark.live;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How old frames were when their analysis was complete, as counts at or below bounds.
 *
 * @param counts by bound in seconds, cumulative; the last bound is infinite
 */
record AgeHistogram(NavigableMap<Double, Double> counts) {

    private static final Pattern BUCKET =
            Pattern.compile("(?m)^roadwatch_analysis_age_seconds_bucket\\{le=\"([^\"]+)\"\\} (\\S+)");

    /** @param scrape the text of {@code /metrics} */
    static AgeHistogram of(String scrape) {
        NavigableMap<Double, Double> counts = new TreeMap<>();
        BUCKET.matcher(scrape)
                .results()
                .forEach(bucket -> counts.put(bound(bucket), Double.parseDouble(bucket.group(2))));
        return new AgeHistogram(counts);
    }

    private static double bound(MatchResult bucket) {
        return bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
    }

    /** What was counted after an earlier scrape. */
    AgeHistogram since(AgeHistogram earlier) {
        NavigableMap<Double, Double> difference = new TreeMap<>();
        counts.forEach((bound, count) -> difference.put(bound, count - earlier.counts.getOrDefault(bound, 0.0)));
        return new AgeHistogram(difference);
    }

    /**
     * The age that this part of the frames did not exceed, in seconds: between two bounds a straight line, as Prometheus does
     * it; above the last finite bound, that bound; 0 where nothing was counted.
     *
     * @param part 0 to 1
     */
    double quantile(double part) {
        double total = counts.isEmpty() ? 0 : counts.lastEntry().getValue();
        if (total == 0) {
            return 0;
        }
        double wanted = part * total;
        double lowerBound = 0;
        double lowerCount = 0;
        for (var bucket : counts.entrySet()) {
            if (bucket.getValue() >= wanted && bucket.getValue() > lowerCount) {
                return Double.isInfinite(bucket.getKey())
                        ? lowerBound
                        : lowerBound
                                + (bucket.getKey() - lowerBound)
                                        * (wanted - lowerCount)
                                        / (bucket.getValue() - lowerCount);
            }
            lowerBound = Double.isInfinite(bucket.getKey()) ? lowerBound : bucket.getKey();
            lowerCount = bucket.getValue();
        }
        return lowerBound;
    }
}
