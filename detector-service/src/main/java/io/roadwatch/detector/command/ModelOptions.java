package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.DetectSettings;
import io.roadwatch.detector.detect.ModelSource;
import io.roadwatch.detector.detect.OnnxObjectDetector;
import io.roadwatch.detector.detect.catalogue.ModelChooser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The options that say which model is used, and how. Each stands for a key of the service's configuration. */
final class ModelOptions {

    private static final String PREFIX = "roadwatch.detect.";

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("--model", "model"),
            Map.entry("--model-sha256", "model-sha256"),
            Map.entry("--cache", "cache"),
            Map.entry("--layout", "layout"),
            Map.entry("--input-size", "input-size"),
            Map.entry("--class-names", "class-names"),
            Map.entry("--class-mapping", "class-mapping"),
            Map.entry("--device", "device"),
            Map.entry("--confidence", "confidence"),
            Map.entry("--iou", "iou"),
            Map.entry("--max-detections", "max-detections"),
            Map.entry("--threads", "intra-op-threads"));

    static final String USAGE = """
              --model MODEL         ONNX file, http(s) address with --model-sha256, or a name: starter, yolox-nano; without one,
                                    yolox-nano if it was fetched, else starter
                                    (ROADWATCH_DETECT_MODEL; so does every key of roadwatch.detect, see docs/configuration.md)
              --model-sha256 HEX    what the model must have
              --cache DIR           where fetched models are kept (.roadwatch/models)
              --layout NAME         how the model says what it saw, where that is not recognised
              --input-size N|WxH    size of the input, where the model leaves it open
              --class-names FILE    names of the model's classes, where the model does not hold them
              --class-mapping A=B,C=D  the model's names of classes that you call otherwise
              --device cpu|cuda|auto   what computes
              --iou SHARE           overlap above which two boxes of a class are one object (0.5)
              --max-detections N    most boxes of a picture (1000)
              --threads N           threads that share one picture (1)
            """;

    private final Map<String, String> environment;
    private final Map<String, String> usual;

    /** @param usualConfidence least confidence where nobody says another */
    ModelOptions(Map<String, String> environment, float usualConfidence) {
        this.environment = environment;
        this.usual = Map.of(PREFIX + "confidence", Float.toString(usualConfidence), PREFIX + "max-detections", "1000");
    }

    static Set<String> names() {
        return KEYS.keySet();
    }

    DetectConfig config(Arguments arguments) {
        Map<String, String> told = new LinkedHashMap<>();
        KEYS.forEach((option, key) -> arguments.find(option).ifPresent(value -> told.put(PREFIX + key, value)));
        return Settings.read(DetectConfig.class, told, environment, usual);
    }

    /** The model, fetched if need be. */
    static ModelSource source(DetectConfig config) {
        String model = config.modelName();
        if (model.equals(DetectConfig.NONE)) {
            throw new UsageException(
                    "No model: pass --model FILE, an http(s) address with --model-sha256, or a name such as starter.");
        }
        ModelChooser chooser = ModelChooser.in(config.cacheFolder(), config.fetchPolicy());
        try {
            chooser.check(model, config.modelSha256());
        } catch (DetectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return chooser.choose(model, config.modelSha256()).source();
    }

    /** Loads the model with all of its classes; the caller closes it. */
    LoadedModel load(Arguments arguments) {
        DetectConfig config = config(arguments);
        DetectSettings settings = settings(config);
        return new LoadedModel(OnnxObjectDetector.load(source(config), settings), config);
    }

    private static DetectSettings settings(DetectConfig config) {
        try {
            return config.settings().withAllClasses();
        } catch (IllegalArgumentException e) {
            throw new UsageException("The settings cannot be used: %s.".formatted(e.getMessage()));
        }
    }
}
