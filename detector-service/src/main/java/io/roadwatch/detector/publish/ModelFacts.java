package io.roadwatch.detector.publish;

import java.util.List;

/** What subscribers are told of the model. Asked for each result, so answers come from memory. */
public interface ModelFacts {

    /** Name of the model, as in the metrics' label {@code model_type}. */
    String modelType();

    /** The classes that the detector reports, in the model's order. */
    List<String> supportedClasses();
}
