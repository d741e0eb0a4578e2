package io.roadwatch.detector.publish;

import java.util.List;

/** What subscribers are told of the model and the tracker. Asked for each result, so answers come from memory. */
public interface ModelFacts {

    /** Name of the model, as in the metrics' label {@code model_type}. */
    String modelType();

    /** The classes that the detector reports, in the model's order. */
    List<String> supportedClasses();

    /** Whether objects are followed from frame to frame, so that they have track ids. */
    boolean trackingEnabled();
}
