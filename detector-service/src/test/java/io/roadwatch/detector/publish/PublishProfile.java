package io.roadwatch.detector.publish;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.roadwatch.detector.testing.FakeRegistry;
import java.util.Map;
import java.util.Set;

/** The service with fakes in the place of cameras and model. Tight bounds, so that tests reach them. */
public class PublishProfile implements QuarkusTestProfile {

    static final int MOST_PENDING = 8;

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeRegistry.class, FakePolicy.class, FakeProbe.class, FakeModel.class, FakeMonitor.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "roadwatch.publish.max-subscribers", "4",
                "roadwatch.publish.max-pending-results", Integer.toString(MOST_PENDING),
                "roadwatch.publish.max-checks", "1",
                "roadwatch.publish.max-viewers", "4",
                "roadwatch.publish.replay-results", "5",
                "roadwatch.publish.snapshot-timeout", "1s",
                "roadwatch.publish.stuck-after", "2s",
                "roadwatch.publish.allowed-origins", "https://ops.example",
                "roadwatch.handoff.enabled", "false");
    }
}
