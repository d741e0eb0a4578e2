package io.roadwatch.detector.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.roadwatch.detector.decode.FFmpegRuntime;
import io.roadwatch.detector.evidence.Evidence;
import io.roadwatch.detector.observe.StreamGauges;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the desired state true: one {@link WatchedStream} for every declared stream. A stream that is wanted again as it is
 * goes on undisturbed; one that is wanted differently, or anew, begins again.
 */
@ApplicationScoped
class StreamSupervisor implements StreamRegistry.Listener, StreamMonitor {

    private final StreamRegistry registry;
    private final PipelineFactory factory;
    private final ResultChannel channel;
    private final StreamGauges gauges;
    private final Evidence evidence;
    private final Map<CameraId, WatchedStream> streams = new ConcurrentHashMap<>();
    private final StreamCaretaker caretaker;

    StreamSupervisor(
            StreamRegistry registry,
            PipelineFactory factory,
            ResultChannel channel,
            StreamGauges gauges,
            Evidence evidence,
            PipelineMetrics metrics) {
        this.registry = registry;
        this.factory = factory;
        this.channel = channel;
        this.gauges = gauges;
        this.evidence = evidence;
        this.caretaker = new StreamCaretaker(
                streams.values(),
                camera -> streams.compute(camera, (id, current) -> {
                    if (current == null) { // otherwise it was declared again, and goes on counting
                        metrics.series().end(id.value());
                        evidence.forget(id); // again: a frame that was being analysed may have been handed over
                    }
                    return current;
                }));
    }

    void begin(@Observes StartupEvent event) {
        FFmpegRuntime.load(); // not on the first stream, which would wait for it
        registry.listen(this);
        gauges.show(() -> streams.values().stream()
                .map(stream -> stream.pipeline().observed().reading())
                .toList());
        caretaker.begin();
    }

    @Override
    public void wanted(DesiredStream wanted) {
        StreamSpec spec = wanted.spec();
        streams.compute(spec.id(), (id, current) -> {
            if (current != null && current.pipeline().fulfils(wanted)) {
                return current;
            }
            if (current != null) {
                current.pipeline().stop();
            }
            if (!wanted.running()) {
                channel.streamStopped(spec.id(), spec.wireId(), "stopped on request");
                return current != null ? current : factory.resting(wanted);
            }
            WatchedStream fresh = factory.create(wanted);
            fresh.pipeline()
                    .startAfter(
                            current != null
                                    ? current.pipeline()
                                    : caretaker.buried(id).orElse(null));
            return fresh;
        });
    }

    @Override
    public void removed(DesiredStream stream) {
        StreamSpec spec = stream.spec();
        WatchedStream watched = streams.remove(spec.id());
        evidence.forget(spec.id());
        if (watched != null) {
            watched.pipeline().stop();
            channel.streamStopped(spec.id(), spec.wireId(), "stopped on request");
            caretaker.bury(watched);
        }
    }

    @Override
    public Optional<Status> statusOf(CameraId id) {
        return Optional.ofNullable(streams.get(id))
                .map(stream -> stream.pipeline().observed().status());
    }

    void end(@Observes ShutdownEvent event) {
        streams.values().forEach(stream -> stream.pipeline().stop());
        caretaker.end();
    }
}
