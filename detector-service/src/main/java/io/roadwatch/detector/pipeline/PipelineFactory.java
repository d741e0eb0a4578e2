package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.source.StreamSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;

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

    /** A pipeline that is not started yet. */
    StreamPipeline create(StreamSpec spec) {
        SceneAnalysis analysis = new SceneAnalysis(spec, stages, new AnalysisTrigger(triggerConfig.cooldown()));
        FrameAnalyser analyser = new FrameAnalyser(spec, workers, analysis, environment.metrics());
        ReconnectBackoff backoff = new ReconnectBackoff(config.reconnect(), RandomGenerator.getDefault());
        return new StreamPipeline(spec, environment, analyser, backoff);
    }
}
