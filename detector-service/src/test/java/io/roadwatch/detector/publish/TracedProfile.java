package io.roadwatch.detector.publish;

import io.roadwatch.detector.testing.RecordedSpans;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** As {@link PublishProfile}, with tracing into {@link RecordedSpans} and nowhere else. */
public class TracedProfile extends PublishProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        Set<Class<?>> alternatives = new HashSet<>(super.getEnabledAlternatives());
        alternatives.add(RecordedSpans.class);
        return alternatives;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("roadwatch.tracing.enabled", "true");
        config.put("quarkus.otel.bsp.schedule.delay", "10ms");
        return config;
    }
}
