package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what subscribers were sent, and what they were not sent and why. Safe for use by many threads. */
@Singleton
public class SubscriberMetrics {

    /** Why a subscriber did not get a message. */
    public enum DropReason {
        /** It read too slowly, and a newer result took the place. */
        SLOW_SUBSCRIBER,
        /** It asked for a lower rate. */
        RATE_LIMIT,
        /** It came back too late, or caught up too slowly, and the result was not kept any more. */
        RESUME_GAP,
        /** It left, or was cut off, with messages waiting. */
        CLOSED
    }

    /** Why the service ended a connection. */
    public enum CutOffReason {
        /** One message was on its way for too long. */
        STUCK,
        /** Too many answers waited that must not be dropped. */
        BACKLOG,
        /** It went on saying more than it may. */
        FLOOD,
        /** The bound on subscribers was reached. */
        TOO_MANY
    }

    private final Gauge subscribers;
    private final Counter cutOff;
    private final Counter sent;
    private final Counter dropped;
    private final Counter ignored;

    public SubscriberMetrics(PrometheusRegistry registry) {
        subscribers = Gauge.builder()
                .name(MetricNames.SUBSCRIBERS)
                .help("WebSocket clients connected now.")
                .register(registry);
        cutOff = Counter.builder()
                .name(MetricNames.SUBSCRIBERS_CUT_OFF)
                .help("WebSocket clients that the service disconnected, by reason.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        sent = Counter.builder()
                .name(MetricNames.SUBSCRIBER_MESSAGES_SENT)
                .help("Messages written to WebSocket clients, by type.")
                .labelNames(MetricNames.TYPE)
                .register(registry);
        dropped = Counter.builder()
                .name(MetricNames.SUBSCRIBER_MESSAGES_DROPPED)
                .help("Messages that a WebSocket client did not get, by reason.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        ignored = Counter.builder()
                .name(MetricNames.SUBSCRIBER_MESSAGES_IGNORED)
                .help("Messages of WebSocket clients that were not heard, because they sent too many.")
                .register(registry);
        for (DropReason reason : DropReason.values()) {
            dropped.initLabelValues(label(reason));
        }
        for (CutOffReason reason : CutOffReason.values()) {
            cutOff.initLabelValues(label(reason));
        }
    }

    /** Makes the series of a message type exist. */
    public void expect(String messageType) {
        sent.initLabelValues(messageType);
    }

    public void subscribers(int connected) {
        subscribers.set(connected);
    }

    /** @param messageType one of a closed set */
    public void sent(String messageType) {
        sent.labelValues(messageType).inc();
    }

    public void dropped(DropReason reason, long messages) {
        dropped.labelValues(label(reason)).inc(messages);
    }

    /** A message of a client was not heard. */
    public void ignored() {
        ignored.inc();
    }

    public void cutOff(CutOffReason reason) {
        cutOff.labelValues(label(reason)).inc();
    }

    private static String label(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
