package io.roadwatch.detector.detect.input;

import java.util.List;

/**
 * How a byte becomes the number that a model takes: {@code (byte / divisor - mean) / std}.
 *
 * @param divisor 255 for models that take 0..1, 1 for those that take 0..255
 * @param mean per channel, in the order of the model's channels, after the division
 * @param std standard deviation per channel, above 0
 */
public record Normalisation(float divisor, List<Float> mean, List<Float> std) {

    /** The bytes themselves. */
    static final Normalisation NONE = dividing(1);

    public Normalisation {
        mean = perChannel("mean", mean);
        std = perChannel("standard deviation", std);
        if (!(divisor > 0) || !std.stream().allMatch(one -> one > 0)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "divisor and standard deviations are above 0, got %s and %s".formatted(divisor, std));
        }
    }

    static Normalisation dividing(float divisor) {
        return new Normalisation(divisor, List.of(0f), List.of(1f));
    }

    private static List<Float> perChannel(String name, List<Float> given) {
        if (given.size() == 1) {
            return List.of(given.get(0), given.get(0), given.get(0));
        }
        if (given.size() != InputFormat.CHANNELS) {
            throw new IllegalArgumentException("a %s is 1 or 3 numbers, got %s".formatted(name, given));
        }
        return List.copyOf(given);
    }

    float of(int sample, int channel) {
        return (sample / divisor - mean.get(channel)) / std.get(channel);
    }

    /** Numbers of one channel by sample, 0..255. */
    float[] table(int channel) {
        float[] table = new float[256];
        for (int sample = 0; sample < table.length; sample++) {
            table[sample] = of(sample, channel);
        }
        return table;
    }

    /** For people: {@code 0..1}, {@code 0..255}, or the numbers themselves. */
    @Override
    public String toString() {
        String range = "0..%s".formatted(number(255 / divisor));
        boolean plain = mean.stream().allMatch(one -> one == 0) && std.stream().allMatch(one -> one == 1);
        return plain ? range : "%s less mean %s, by deviation %s".formatted(range, mean, std);
    }

    private static String number(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
    }
}
