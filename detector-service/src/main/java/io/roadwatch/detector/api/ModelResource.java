package io.roadwatch.detector.api;

import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.detect.ObjectDetector;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says which model looks at the frames. */
@Path("/api/v1/model")
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {

    private final InstalledDetector installed;

    ModelResource(InstalledDetector installed) {
        this.installed = installed;
    }

    @GET
    public ModelInfo show() {
        return installed
                .find()
                .map(ObjectDetector::model)
                .orElseThrow(() -> ProblemType.NO_MODEL.because(
                        "Nothing can be detected: name a model in roadwatch.detect.model."));
    }
}
