package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;

/** Assembles the pipeline of one stream. */
@ApplicationScoped
class PipelineFactory {

    private final StreamEnvironment environment;
    private final InferenceWorkers workers;
    private final AnalysisStages stages;
    private final AttentionFactory attention;
    private final PipelineConfig config;

    PipelineFactory(
            StreamEnvironment environment,
            InferenceWorkers workers,
            AnalysisStages stages,
            AttentionFactory attention,
            PipelineConfig config) {
        this.environment = environment;
        this.workers = workers;
        this.stages = stages;
        this.attention = attention;
        this.config = config;
    }

    /** A stream that is not started yet. */
    WatchedStream create(DesiredStream wanted) {
        StreamSpec spec = wanted.spec();
        ObservedStream observed = new ObservedStream(spec, environment);
        SceneAnalysis analysis = new SceneAnalysis(spec, stages, attention.create(spec));
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
}
