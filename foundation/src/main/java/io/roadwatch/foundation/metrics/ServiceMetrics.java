package io.roadwatch.foundation.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.foundation.build.BuildInfo;
import io.roadwatch.foundation.log.HeldBackListener;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows which build runs, and how many log lines were held back because they repeat. Thread-safe. */
@Singleton
public class ServiceMetrics implements HeldBackListener {

    private static final String BUILD_INFO = "roadwatch_build_info";
    private static final String LOG_LINES_HELD_BACK = "roadwatch_log_lines_held_back";
    private static final List<String> LEVELS = List.of("error", "warn", "info");

    private final Counter heldBack;

    ServiceMetrics(PrometheusRegistry registry, BuildInfo build) {
        Info.builder()
                .name(BUILD_INFO)
                .help("The build that runs; always 1, the labels tell.")
                .labelNames("version", "commit", "java")
                .register(registry)
                .setLabelValues(build.version(), build.commit(), build.java());
        this.heldBack = Counter.builder()
                .name(LOG_LINES_HELD_BACK)
                .help("Log lines that were not written, because the very same line was written often enough")
                .labelNames("level")
                .register(registry);
        LEVELS.forEach(heldBack::initLabelValues);
    }

    @Override
    public void lineHeldBack(String level) {
        heldBack.labelValues(level).inc();
    }
}
