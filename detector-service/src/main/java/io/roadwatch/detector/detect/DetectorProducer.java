package io.roadwatch.detector.detect;

import io.quarkus.runtime.Startup;
import io.roadwatch.detector.detect.catalogue.ChosenModel;
import io.roadwatch.detector.detect.catalogue.ModelChooser;
import io.roadwatch.detector.observe.ModelMetrics;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Chooses and loads the model when the service starts; a model that cannot be used stops the start. */
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
        if (config.modelName().equals(DetectConfig.NONE)) {
            LOG.warn("no model wanted, streams cannot detect anything setting=roadwatch.detect.model");
            return InstalledDetector.none();
        }
        ModelChooser chooser = ModelChooser.in(config.cacheFolder(), config.fetchPolicy());
        return load(chooser.choose(config.modelName(), config.modelSha256()), config);
    }

    private InstalledDetector load(ChosenModel chosen, DetectConfig config) {
        DetectSettings settings = config.settings().withConfidence(floor.below(config.confidence()));
        ObjectDetector detector = OnnxObjectDetector.load(chosen.source(), settings);
        ModelInfo model = detector.model();
        String choice = chosen.choice().kind().label();
        LOG.infof(
                "model loaded id=%s choice=%s layout=%s input=%dx%d type=%s preprocessing=\"%s\" provider=%s batch=%d threads=%dx%d sha256=%s classes=%s",
                model.id(),
                choice,
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
                model.input().widthPx() + "x" + model.input().heightPx(),
                choice);
        return InstalledDetector.of(detector, chosen.choice());
    }

    void close(@Disposes InstalledDetector installed) {
        installed.find().ifPresent(ObjectDetector::close);
    }
}
