package io.roadwatch.benchmark.measure;

/**
 * One who takes part in a {@link Contest}.
 *
 * @param name as the report calls it
 * @param round measures once, for about the time that the benchmark was given; called in turn with those of the others
 */
public record Contender(String name, Round round) {

    /** One measurement. */
    @FunctionalInterface
    public interface Round {

        /** @return the value, in the contest's unit */
        double measure();
    }
}
