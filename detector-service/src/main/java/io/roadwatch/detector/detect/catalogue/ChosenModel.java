package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.ModelChoice;
import io.roadwatch.detector.detect.ModelSource;

/** A model, and why it is this one. */
public record ChosenModel(ModelSource source, ModelChoice choice) {}
