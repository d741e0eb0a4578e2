package io.roadwatch.analyzer.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** As {@link FastLlmProfile}, with tracing into {@link RecordedSpans} and nowhere else. */
public class TracedProfile extends FastLlmProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RecordedSpans.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("roadwatch.tracing.enabled", "true");
        config.put("roadwatch.tracing.ratio", "0.0");
        config.put("quarkus.otel.bsp.schedule.delay", "10ms");
        return config;
    }
}
