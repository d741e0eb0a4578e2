package io.roadwatch.simulator.latency;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long one answer takes, from the end of the request to the start of the answer. */
public sealed interface Latency {

    /** One draw; never negative. */
    Duration sample(RandomGenerator random);

    /** What {@link LatencyText#parse} reads back as the same latency. */
    String text();

    /** Answers at once. */
    static Latency none() {
        return new Fixed(Duration.ZERO);
    }

    /** About what a vision model takes for three small pictures: median 800 ms, a tail that ends at 10 s. */
    static Latency typical() {
        return new LogNormal(Duration.ofMillis(800), 0.35, Duration.ofSeconds(10));
    }

    /** Always the same. */
    record Fixed(Duration duration) implements Latency {
        public Fixed {
            requireNotNegative("latency", duration);
        }

        @Override
        public Duration sample(RandomGenerator random) {
            return duration;
        }

        @Override
        public String text() {
            return DurationText.format(duration);
        }
    }

    /** Every value between the shortest and the longest is as likely. */
    record Uniform(Duration shortest, Duration longest) implements Latency {
        public Uniform {
            requireNotNegative("shortest latency", shortest);
            if (longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException("longest latency %s is below the shortest, %s"
                        .formatted(DurationText.format(longest), DurationText.format(shortest)));
            }
        }

        @Override
        public Duration sample(RandomGenerator random) {
            long spanNanos = longest.minus(shortest).toNanos();
            return shortest.plusNanos((long) (spanNanos * random.nextDouble()));
        }

        @Override
        public String text() {
            return DurationText.format(shortest) + ".." + DurationText.format(longest);
        }
    }

    /**
     * Many quick answers and a few slow ones, as servers give them.
     *
     * @param sigma standard deviation of the logarithm; 0 is a fixed latency, 1 a very long tail
     * @param cap no draw is longer
     */
    record LogNormal(Duration median, double sigma, Duration cap) implements Latency {
        public LogNormal {
            requireNotNegative("median latency", median);
            if (!(sigma >= 0 && sigma <= 3)) { // written so that NaN fails too
                throw new IllegalArgumentException("sigma must be in 0..3, got " + sigma);
            }
            if (cap.compareTo(median) < 0) {
                throw new IllegalArgumentException("cap %s is below the median, %s"
                        .formatted(DurationText.format(cap), DurationText.format(median)));
            }
        }

        @Override
        public Duration sample(RandomGenerator random) {
            double nanos = median.toNanos() * Math.exp(sigma * random.nextGaussian());
            return Duration.ofNanos((long) Math.min(nanos, cap.toNanos()));
        }

        @Override
        public String text() {
            return "lognormal:%s,%s,%s".formatted(DurationText.format(median), sigma, DurationText.format(cap));
        }
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "%s must not be negative, got %s".formatted(name, DurationText.format(duration)));
        }
    }
}
