package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Everything a model shows of itself before its first frame.
 *
 * @param inputs as the graph declares them
 * @param outputs what it answered to one picture that is all padding, in the graph's order
 * @param metadata texts that its exporter left in the file, e.g. {@code names}, {@code task}
 * @param namedClasses number of class names that are known from the metadata or from the operator; empty where none are
 */
public record ModelSample(
        int inputWidthPx,
        int inputHeightPx,
        List<TensorInfo> inputs,
        List<RawOutput> outputs,
        Map<String, String> metadata,
        OptionalInt namedClasses) {

    public ModelSample {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        metadata = Map.copyOf(metadata);
    }
}
