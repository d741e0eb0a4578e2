package io.roadwatch.detector.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.roadwatch.detector.decode.FFmpegRuntime;
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
 * Makes the desired state true: one {@link StreamPipeline} for every declared stream. Declaring a stream again leaves it
 * alone if nothing changed and it runs, and starts it anew otherwise.
 */
@ApplicationScoped
class StreamSupervisor implements StreamRegistry.Listener, StreamMonitor {

    private final StreamRegistry registry;
    private final PipelineFactory factory;
    private final ResultChannel channel;
    private final Map<CameraId, StreamPipeline> pipelines = new ConcurrentHashMap<>();

    StreamSupervisor(StreamRegistry registry, PipelineFactory factory, ResultChannel channel) {
        this.registry = registry;
        this.factory = factory;
        this.channel = channel;
    }

    void begin(@Observes StartupEvent event) {
        FFmpegRuntime.load(); // not on the first stream, which would wait for it
        registry.listen(this);
        registry.list().forEach(this::wanted);
    }

    @Override
    public void wanted(DesiredStream stream) {
        StreamSpec spec = stream.spec();
        if (!stream.running()) {
            end(spec);
            return;
        }
        pipelines.compute(spec.id(), (id, current) -> {
            if (current != null
                    && current.spec().equals(spec)
                    && !current.status().state().over()) {
                return current;
            }
            if (current != null) {
                current.stop();
            }
            StreamPipeline fresh = factory.create(spec);
            fresh.start();
            return fresh;
        });
    }

    @Override
    public void removed(DesiredStream stream) {
        end(stream.spec());
    }

    private void end(StreamSpec spec) {
        StreamPipeline pipeline = pipelines.remove(spec.id());
        if (pipeline != null) {
            pipeline.stop();
            channel.streamStopped(spec.id(), spec.wireId(), "stopped on request");
        }
    }

    @Override
    public Optional<Status> statusOf(CameraId id) {
        return Optional.ofNullable(pipelines.get(id)).map(StreamPipeline::status);
    }

    void end(@Observes ShutdownEvent event) {
        pipelines.values().forEach(StreamPipeline::stop);
    }
}
