package io.roadwatch.detector.detect;

import io.quarkus.runtime.Startup;
import io.roadwatch.detector.detect.catalogue.ModelStore;
import io.roadwatch.detector.observe.ModelMetrics;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Loads the configured model when the service starts; a model that cannot be used stops the start. */
@Singleton
class DetectorProducer {

    private static final Logger LOG = Logger.getLogger(DetectorProducer.class);

    private final ModelMetrics metrics;
    private final ConfidenceFloor floor;

    DetectorProducer(ModelMetrics metrics, ConfidenceFloor floor) {
        this.metrics = metrics;
        this.floor = floor;
    }

    @Produces
    @Singleton
    @Startup
    InstalledDetector install(DetectConfig config) {
        return config.model().map(model -> load(model, config)).orElseGet(() -> {
            LOG.warn("no model configured, streams cannot detect anything setting=roadwatch.detect.model");
            return InstalledDetector.none();
        });
    }

    private InstalledDetector load(String name, DetectConfig config) {
        ModelFile file = ModelStore.in(config.cacheFolder()).resolve(name, config.modelSha256());
        DetectSettings settings = config.settings().withConfidence(floor.below(config.confidence()));
        ObjectDetector detector = OnnxObjectDetector.load(file, settings);
        ModelInfo model = detector.model();
        LOG.infof(
                "model loaded id=%s layout=%s input=%dx%d type=%s preprocessing=\"%s\" provider=%s batch=%d threads=%dx%d sha256=%s classes=%s",
                model.id(),
                model.layout(),
                model.input().widthPx(),
                model.input().heightPx(),
                model.input().type(),
                model.input().preprocessing(),
                model.provider(),
                model.batchSize(),
                config.inferenceThreads(),
                config.intraOpThreads(),
                model.sha256(),
                model.classes());
        metrics.classesReported(model.id(), model.classes());
        metrics.modelLoaded(
                model.id(),
                model.sha256(),
                model.layout(),
                model.provider(),
                model.input().widthPx() + "x" + model.input().heightPx());
        return InstalledDetector.of(detector);
    }

    void close(@Disposes InstalledDetector installed) {
        installed.find().ifPresent(ObjectDetector::close);
    }
}
