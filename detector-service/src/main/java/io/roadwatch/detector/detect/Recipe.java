package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.input.InputFormat;
import io.roadwatch.detector.detect.input.Preprocessing;
import io.roadwatch.detector.detect.layout.CandidateFilter;
import io.roadwatch.detector.detect.layout.OutputLayout;

/** How frames go into a model and findings come out of it. Never changes; safe for use by many threads. */
record Recipe(
        InputFormat format,
        Preprocessing preprocessing,
        OutputLayout layout,
        ReportedClasses classes,
        CandidateFilter filter,
        OneObjectOneBox choice) {

    static Recipe of(
            InputFormat format,
            Preprocessing preprocessing,
            OutputLayout layout,
            ReportedClasses classes,
            Thresholds thresholds) {
        return new Recipe(
                format,
                preprocessing,
                layout,
                classes,
                new CandidateFilter(thresholds.confidence(), classes::includes),
                new OneObjectOneBox(thresholds, classes, layout.needsSuppression()));
    }
}
