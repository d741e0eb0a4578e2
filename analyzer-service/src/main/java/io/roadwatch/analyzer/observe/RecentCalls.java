package io.roadwatch.analyzer.observe;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the LLM of the last five minutes, to the slice of ten seconds. Times are exact to the percent, and those above an
 * hour count as an hour. Takes the same quarter of a megabyte however many calls there are. Thread-safe.
 *
 * @see <a href="https://github.com/HdrHistogram/HdrHistogram">HdrHistogram</a>
 */
final class RecentCalls {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int SLICES = 30;
    private static final long SLICE_NANOS = WINDOW.toNanos() / SLICES;

    private final LongSupplier nanoClock;
    private final Slice[] slices = new Slice[SLICES];

    /** @param nanoClock that does not go back */
    RecentCalls(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        Arrays.setAll(slices, index -> new Slice());
    }

    synchronized void succeeded(double latencySeconds) {
        current().latencies.recordValue(Slice.millis(latencySeconds));
    }

    synchronized void failed(FailureReason reason) {
        current().failures[reason.ordinal()]++;
    }

    synchronized CallsLately lately() {
        long now = sliceNumber();
        AbstractHistogram latencies = Slice.histogram();
        Map<String, Long> failures = new TreeMap<>();
        for (Slice slice : slices) {
            if (slice.number > now - SLICES) {
                latencies.add(slice.latencies);
                slice.addFailures(failures);
            }
        }
        return new CallsLately(
                WINDOW, latencies.getTotalCount(), failures, percentile(latencies, 50), percentile(latencies, 95));
    }

    private Slice current() {
        long now = sliceNumber();
        Slice slice = slices[Math.floorMod(now, SLICES)];
        if (slice.number != now) {
            slice.begin(now);
        }
        return slice;
    }

    private long sliceNumber() {
        return Math.floorDiv(nanoClock.getAsLong(), SLICE_NANOS);
    }

    private static @Nullable Double percentile(AbstractHistogram latencies, double percent) {
        return latencies.getTotalCount() == 0 ? null : latencies.getValueAtPercentile(percent) / 1e3;
    }

    /** What ended within ten seconds. */
    private static final class Slice {

        private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();
        private static final int SIGNIFICANT_DIGITS = 2;

        private final AbstractHistogram latencies = histogram();
        private final long[] failures = new long[FailureReason.values().length];
        private long number = Long.MIN_VALUE;

        static AbstractHistogram histogram() {
            return new IntCountsHistogram(LONGEST_MILLIS, SIGNIFICANT_DIGITS);
        }

        static long millis(double seconds) {
            return Math.max(0, Math.min(LONGEST_MILLIS, Math.round(seconds * 1e3)));
        }

        void begin(long sliceNumber) {
            number = sliceNumber;
            latencies.reset();
            Arrays.fill(failures, 0);
        }

        void addFailures(Map<String, Long> sums) {
            for (FailureReason reason : FailureReason.values()) {
                long count = failures[reason.ordinal()];
                if (count > 0) {
                    sums.merge(reason.label(), count, Long::sum);
                }
            }
        }
    }
}
