package io.roadwatch.detector.publish;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;

@Alternative
@Singleton
class FakeModel implements ModelFacts {

    @Override
    public String modelType() {
        return Results.MODEL.modelType();
    }

    @Override
    public List<String> supportedClasses() {
        return Results.MODEL.supportedClasses();
    }

    @Override
    public boolean trackingEnabled() {
        return Results.MODEL.trackingEnabled();
    }
}
