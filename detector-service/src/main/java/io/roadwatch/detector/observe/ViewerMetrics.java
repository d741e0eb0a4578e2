package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts the pictures that viewers were sent, and what they were not sent and why. Safe for use by many threads. */
@Singleton
public class ViewerMetrics {

    /** What a viewer looks at. */
    public enum View {
        SNAPSHOT,
        LIVE
    }

    /** Why a viewer did not get a picture that was there. */
    public enum DropReason {
        /** It read too slowly, and a newer picture took the place. */
        SLOW_VIEWER,
        /** It asked for a lower rate. */
        RATE_LIMIT,
        /** It left, or was cut off, with a picture waiting. */
        CLOSED
    }

    /** Why the service turned a viewer away. */
    public enum CutOffReason {
        /** One picture was on its way for too long. */
        STUCK,
        /** The bound on viewers was reached. */
        TOO_MANY
    }

    private final Gauge viewers;
    private final Counter cutOff;
    private final Counter sent;
    private final Counter dropped;

    public ViewerMetrics(PrometheusRegistry registry) {
        viewers = Gauge.builder()
                .name(MetricNames.VIEWERS)
                .help("Viewers of pictures connected now.")
                .register(registry);
        cutOff = Counter.builder()
                .name(MetricNames.VIEWERS_CUT_OFF)
                .help("Viewers that the service turned away or disconnected, by reason.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        sent = Counter.builder()
                .name(MetricNames.VIEWER_PICTURES_SENT)
                .help("Pictures written to viewers, by what they look at.")
                .labelNames(MetricNames.TYPE)
                .register(registry);
        dropped = Counter.builder()
                .name(MetricNames.VIEWER_PICTURES_DROPPED)
                .help("Pictures that a viewer did not get, by reason.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        for (View view : View.values()) {
            sent.initLabelValues(label(view));
        }
        for (DropReason reason : DropReason.values()) {
            dropped.initLabelValues(label(reason));
        }
        for (CutOffReason reason : CutOffReason.values()) {
            cutOff.initLabelValues(label(reason));
        }
    }

    public void viewers(int connected) {
        viewers.set(connected);
    }

    public void sent(View view) {
        sent.labelValues(label(view)).inc();
    }

    public void dropped(DropReason reason) {
        dropped.labelValues(label(reason)).inc();
    }

    public void cutOff(CutOffReason reason) {
        cutOff.labelValues(label(reason)).inc();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
