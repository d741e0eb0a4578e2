package io.roadwatch.benchmark.measure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was measured of one thing, a value per round.
 *
 * @param values in the order of the rounds, at least one
 */
public record Samples(List<Double> values) {

    public Samples {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no round was measured");
        }
        values = List.copyOf(values);
    }

    /** The middle value; of an even number of rounds, the mean of the two in the middle. */
    public double median() {
        return quantile(0.5);
    }

    /** @param part 0 to 1; between two values, a straight line */
    public double quantile(double part) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    public double least() {
        return quantile(0);
    }

    public double most() {
        return quantile(1);
    }

    /** Round by round: what this has of what the other has. */
    public Samples over(Samples other) {
        if (other.values.size() != values.size()) {
            throw new IllegalArgumentException(
                    "%d rounds cannot be compared with %d".formatted(values.size(), other.values.size()));
        }
        return new Samples(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }
}
