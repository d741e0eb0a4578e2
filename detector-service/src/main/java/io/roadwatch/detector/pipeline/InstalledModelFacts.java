package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.publish.ModelFacts;
import io.roadwatch.detector.track.TrackConfig;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells subscribers which model looks at the frames, and whether objects are followed. */
@Singleton
class InstalledModelFacts implements ModelFacts {

    private final InstalledDetector installed;
    private final TrackConfig track;

    InstalledModelFacts(InstalledDetector installed, TrackConfig track) {
        this.installed = installed;
        this.track = track;
    }

    @Override
    public String modelType() {
        return installed
                .find()
                .map(ObjectDetector::model)
                .map(model -> model.id())
                .orElse("none");
    }

    @Override
    public List<String> supportedClasses() {
        return installed
                .find()
                .map(ObjectDetector::model)
                .map(model -> model.classes())
                .orElse(List.of());
    }

    @Override
    public boolean trackingEnabled() {
        return track.enabled();
    }
}
