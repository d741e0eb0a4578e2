package io.roadwatch.detector.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well the objects of one class were found.
 *
 * @param truths objects that there are
 * @param detections boxes of the class, of any confidence
 * @param averagePrecisions at the ten overlaps 0.50 to 0.95; empty where there is no object to be found
 * @param atConfidence what the wanted threshold gives
 * @param best what the threshold with the best F1 gives
 */
public record ClassScore(
        String className,
        int truths,
        int detections,
        List<Double> averagePrecisions,
        OperatingPoint atConfidence,
        OperatingPoint best) {

    public ClassScore {
        averagePrecisions = List.copyOf(averagePrecisions);
    }

    /** Average precision at an overlap of 0.5; absent where there is no object to be found. */
    public OptionalDouble ap50() {
        return averagePrecisions.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    /** Mean over the overlaps 0.50 to 0.95; absent where there is no object to be found. */
    public OptionalDouble ap50to95() {
        return averagePrecisions.stream().mapToDouble(Double::doubleValue).average();
    }
}
