package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.source.StreamState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every declared stream is doing, asked at the moment of the scrape. The state is a set of series, of which one is 1;
 * cameras beyond the cap share a label, where the series count streams, and ages are those of the oldest. Safe for use by
 * many threads.
 */
@Singleton
public class StreamGauges {

    /**
     * One stream at the moment of the scrape.
     *
     * @param readAge since something arrived; absent without a connection
     * @param processingAge since a frame was analysed; absent before the first
     */
    public record Reading(
            String cameraId,
            StreamState.Kind state,
            @Nullable Duration readAge,
            @Nullable Duration processingAge,
            boolean frozen) {}

    private final CameraLabels cameras;
    private volatile Supplier<List<Reading>> streams = List::of;

    public StreamGauges(PrometheusRegistry registry, CameraLabels cameras) {
        this.cameras = cameras;
        GaugeWithCallback.builder()
                .name(MetricNames.ACTIVE_CAMERAS)
                .help("Streams that deliver frames at this moment.")
                .callback(gauge -> gauge.call(streams.get().stream()
                        .filter(stream -> stream.state() == StreamState.Kind.RUNNING)
                        .count()))
                .register(registry);
        GaugeWithCallback.builder()
                .name(MetricNames.STREAM_STATE)
                .help("1 for the state that a stream is in, 0 for the others.")
                .labelNames(MetricNames.CAMERA_ID, MetricNames.STATE)
                .callback(this::states)
                .register(registry);
        GaugeWithCallback.builder()
                .name(MetricNames.STREAM_READ_AGE)
                .help("Time since something arrived from a connected source.")
                .labelNames(MetricNames.CAMERA_ID)
                .callback(gauge -> ages(gauge, Reading::readAge))
                .register(registry);
        GaugeWithCallback.builder()
                .name(MetricNames.STREAM_PROCESSING_AGE)
                .help("Time since a frame of a running stream was analysed.")
                .labelNames(MetricNames.CAMERA_ID)
                .callback(gauge -> ages(gauge, Reading::processingAge))
                .register(registry);
        GaugeWithCallback.builder()
                .name(MetricNames.STREAM_FROZEN)
                .help("1 while a camera goes on sending one and the same picture.")
                .labelNames(MetricNames.CAMERA_ID)
                .callback(this::frozen)
                .register(registry);
    }

    /** @param streams asked on the scraping thread */
    public void show(Supplier<List<Reading>> streams) {
        this.streams = streams;
    }

    private void states(GaugeWithCallback.Callback gauge) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Reading stream : streams.get()) {
            counts.computeIfAbsent(label(stream), key -> new int[StreamState.Kind.values().length])[
                    stream.state().ordinal()]++;
        }
        counts.forEach((label, perState) -> {
            for (StreamState.Kind state : StreamState.Kind.values()) {
                gauge.call(perState[state.ordinal()], label, state.label());
            }
        });
    }

    private void ages(GaugeWithCallback.Callback gauge, Function<Reading, @Nullable Duration> age) {
        Map<String, Double> oldest = new TreeMap<>();
        for (Reading stream : streams.get()) {
            @Nullable Duration known = age.apply(stream);
            if (known != null) {
                oldest.merge(label(stream), known.toNanos() / 1e9, Math::max);
            }
        }
        oldest.forEach((label, seconds) -> gauge.call(seconds, label));
    }

    private void frozen(GaugeWithCallback.Callback gauge) {
        Map<String, Integer> counts = new TreeMap<>();
        streams.get().forEach(stream -> counts.merge(label(stream), stream.frozen() ? 1 : 0, Integer::sum));
        counts.forEach((label, count) -> gauge.call(count, label));
    }

    private String label(Reading stream) {
        return cameras.labelOf(stream.cameraId());
    }
}
