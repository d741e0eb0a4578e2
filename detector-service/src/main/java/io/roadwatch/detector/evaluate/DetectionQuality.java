package io.roadwatch.detector.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How well a model found what people had marked.
 *
 * @param classes in the order in which they were named
 * @param atConfidence all classes together, at the wanted threshold
 * @param best all classes together, at the one threshold with the best F1
 */
public record DetectionQuality(List<ClassScore> classes, OperatingPoint atConfidence, OperatingPoint best) {

    public DetectionQuality {
        classes = List.copyOf(classes);
    }

    /** Mean of the classes of which there is an object; absent where there is none at all. */
    public OptionalDouble ap50() {
        return mean(ClassScore::ap50);
    }

    /** Mean of the classes of which there is an object; absent where there is none at all. */
    public OptionalDouble ap50to95() {
        return mean(ClassScore::ap50to95);
    }

    private OptionalDouble mean(Function<ClassScore, OptionalDouble> value) {
        return classes.stream()
                .map(value)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }
}
