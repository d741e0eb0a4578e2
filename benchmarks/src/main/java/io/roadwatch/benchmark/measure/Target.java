package io.roadwatch.benchmark.measure;

/**
 * What a value should reach.
 *
 * @param bound in the unit of the value
 */
public record Target(Side side, double bound) {

    /** On which side of the bound is good. */
    public enum Side {
        AT_LEAST,
        AT_MOST
    }

    public static Target atLeast(double bound) {
        return new Target(Side.AT_LEAST, bound);
    }

    public static Target atMost(double bound) {
        return new Target(Side.AT_MOST, bound);
    }

    public boolean isMetBy(double value) {
        return side == Side.AT_LEAST ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return (side == Side.AT_LEAST ? "at least " : "at most ") + Figures.of(bound);
    }
}
