package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.List;

/** How often files that may change were read again, and what wordings lacked. Thread-safe. */
@Singleton
public class ReloadMetrics {

    public static final String KEYS = "keys";
    public static final String PROMPTS = "prompts";

    private static final String RELOADED = "reloaded";
    private static final String REFUSED = "refused";

    private final Counter reloads;
    private final Counter missingLanguages;

    ReloadMetrics(PrometheusRegistry registry) {
        this.reloads = Counter.builder()
                .name(MetricNames.RELOADS)
                .help("Changed files that were read again, or refused because they are not valid")
                .labelNames(MetricNames.WHAT, MetricNames.OUTCOME)
                .register(registry);
        this.missingLanguages = Counter.builder()
                .name(MetricNames.LANGUAGE_FALLBACKS)
                .help("Questions worded in the usual language, because there are no words in the camera's own")
                .register(registry);
        for (String what : List.of(KEYS, PROMPTS)) {
            reloads.initLabelValues(what, RELOADED);
            reloads.initLabelValues(what, REFUSED);
        }
    }

    /** @param what one of the constants */
    public void count(String what, boolean reloaded) {
        reloads.labelValues(what, reloaded ? RELOADED : REFUSED).inc();
    }

    public void languageMissing() {
        missingLanguages.inc();
    }
}
