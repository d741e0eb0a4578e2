package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Assembles the pipeline of one stream. */
@ApplicationScoped
class PipelineFactory {

    private final StreamEnvironment environment;
    private final InferenceWorkers workers;
    private final AnalysisStages stages;
    private final TriggerConfig triggerConfig;
    private final PipelineConfig config;

    PipelineFactory(
            StreamEnvironment environment,
            InferenceWorkers workers,
            AnalysisStages stages,
            TriggerConfig triggerConfig,
            PipelineConfig config) {
        this.environment = environment;
        this.workers = workers;
        this.stages = stages;
        this.triggerConfig = triggerConfig;
        this.config = config;
    }

    /** A stream that is not started yet. */
    WatchedStream create(DesiredStream wanted) {
        StreamSpec spec = wanted.spec();
        ObservedStream observed = new ObservedStream(spec, environment);
        SceneAnalysis analysis = new SceneAnalysis(spec, stages, new AnalysisTrigger(cooldownOf(spec)));
        FrameAnalyser analyser = new FrameAnalyser(spec, workers, analysis, observed);
        ReconnectBackoff backoff = new ReconnectBackoff(config.reconnect(), RandomGenerator.getDefault());
        StreamPipeline pipeline = new StreamPipeline(wanted, environment, observed, analyser, backoff);
        pipeline.expect();
        return new WatchedStream(pipeline, new StreamWatchdog(config.watch(), spec, observed, pipeline::reconnect));
    }

    /** A stream that somebody stopped before this service began. */
    WatchedStream resting(DesiredStream wanted) {
        WatchedStream stream = create(wanted);
        stream.pipeline().rest();
        return stream;
    }

    private Duration cooldownOf(StreamSpec spec) {
        @Nullable Duration asked = spec.judging().cooldown();
        return asked != null ? asked : triggerConfig.cooldown();
    }
}
