package io.roadwatch.detector.api;

import io.roadwatch.detector.detect.InstalledDetector;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says which model looks at the frames, and why. */
@Path("/api/v1/model")
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {

    private final InstalledDetector installed;

    ModelResource(InstalledDetector installed) {
        this.installed = installed;
    }

    @GET
    public ModelView show() {
        return installed
                .find()
                .map(detector -> new ModelView(
                        detector.model(),
                        installed.choice().kind().label(),
                        installed.choice().reason()))
                .orElseThrow(() -> ProblemType.NO_MODEL.because(
                        "Nothing can be detected, as roadwatch.detect.model is none: name a model there, or auto."));
    }
}
