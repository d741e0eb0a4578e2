package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.publish.ModelFacts;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells subscribers which model looks at the frames. */
@Singleton
class InstalledModelFacts implements ModelFacts {

    private final InstalledDetector installed;

    InstalledModelFacts(InstalledDetector installed) {
        this.installed = installed;
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
}
