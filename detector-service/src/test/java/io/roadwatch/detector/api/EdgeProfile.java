package io.roadwatch.detector.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.roadwatch.detector.testing.FakeRegistry;
import java.util.Map;
import java.util.Set;

/** The API with fakes behind it. */
public class EdgeProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(EdgePolicy.class, EdgeProbe.class, FakeRegistry.class, EdgeMonitor.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "roadwatch.streams.\"fixed\".url", "rtsp://127.0.0.1:1/fixed",
                "roadwatch.publish.allowed-origins", "https://ops.example",
                "roadwatch.handoff.enabled", "false");
    }
}
