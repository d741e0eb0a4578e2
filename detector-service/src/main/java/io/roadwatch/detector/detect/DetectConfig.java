package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.catalogue.FetchPolicy;
import io.roadwatch.detector.detect.input.InputSize;
import io.roadwatch.detector.detect.layout.LayoutName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Which model looks at the frames, and what of its findings counts. */
@ConfigMapping(prefix = "roadwatch.detect")
public interface DetectConfig {

    /** What {@link #model()} says where the service may choose. */
    String AUTO = "auto";

    /** What {@link #model()} says where there is to be none. */
    String NONE = "none";

    /**
     * The model: an ONNX file; an http(s) address, with {@link #modelSha256()}; a name of the catalogue, {@code yolox-nano} or
     * {@code starter}; {@code auto}: the best that can be had, {@code yolox-nano}, else {@code starter}; or {@code none}: the
     * service starts, but its streams cannot detect anything. See docs/models.md#which-model-runs.
     */
    @WithDefault(AUTO)
    Optional<String> model();

    /** The model, decided: what is blank is {@code auto}. */
    default String modelName() {
        return model().map(String::strip).filter(name -> !name.isEmpty()).orElse(AUTO);
    }

    /**
     * Whether {@code auto} may fetch a model over the network; {@code ./roadwatch up} says {@code true}, unless {@code
     * --offline}. A model that is named is fetched all the same.
     */
    @WithDefault("false")
    boolean download();

    /** Longest time that {@code auto} spends on fetching a model, all included; the start waits for it. */
    @WithDefault("10s")
    @DurationMin(millis = 100, message = "must be from 100 ms to 1 min")
    @DurationMax(minutes = 1, message = "must be from 100 ms to 1 min")
    Duration autoLimit();

    /** What {@code auto} may do. */
    default FetchPolicy fetchPolicy() {
        return new FetchPolicy(download(), autoLimit());
    }

    /**
     * SHA-256 that the model must have, 64 hexadecimal digits, e.g. {@code
     * 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}. Needed for an address, checked wherever it is given,
     * not allowed with {@code auto}.
     */
    Optional<String> modelSha256();

    /**
     * Folder in which fetched models are kept, e.g. {@code /var/cache/roadwatch}. Without one it is {@code
     * .cache/roadwatch/models} in the user's home, or where there is none, in the folder for temporary files.
     */
    Optional<Path> cache();

    /** Folder in which fetched models are kept, decided. */
    default Path cacheFolder() {
        return cache().orElseGet(() -> {
            String home = System.getProperty("user.home", "");
            boolean known = !home.isBlank() && !home.equals("?"); // a container's user may have none
            return Path.of(known ? home : System.getProperty("java.io.tmpdir"), ".cache", "roadwatch", "models");
        });
    }

    /** How the model says what it saw, see docs/models.md. Without it the layout is recognised, or the start fails. */
    Optional<LayoutName> layout();

    /** Size of the input for models that leave it open, e.g. {@code 640} or {@code 640x384}. */
    Optional<@WithConverter(ConfigConverters.ToInputSize.class) InputSize> inputSize();

    /** What differs from the usual input of models of this layout. */
    InputConfig input();

    /**
     * File with the names of the model's classes, e.g. {@code /models/classes.txt}: text with one name per line, or a {@code
     * data.yaml} with {@code names}. Without one they are those in the model's metadata, or the 80 of COCO.
     */
    Optional<Path> classNames();

    /** The model's names of classes that we call otherwise, e.g. {@code Car=car,Pedestrian=person}. */
    Optional<List<@WithConverter(ConfigConverters.ToClassRename.class) ClassRename>> classMapping();

    /** Objects below this confidence are not reported. */
    @WithDefault("0.35")
    @DecimalMin("0.01")
    @DecimalMax("1")
    float confidence();

    /** Two boxes of one class that overlap by more than this (intersection over union) are the same object. */
    @WithDefault("0.50")
    @DecimalMin("0.05")
    @DecimalMax("1")
    float iou();

    /** Objects reported of one frame, the most confident ones. */
    @WithDefault("200")
    @Min(1)
    @Max(1_000)
    int maxDetections();

    /** Classes that are reported, by our names. */
    @WithDefault(Naming.ROAD_CLASSES)
    List<String> classes();

    /** What computes: {@code cpu}, {@code cuda}, or {@code auto}, which takes a GPU where it can be used. */
    @WithDefault("auto")
    Device device();

    /**
     * Frames of different streams that one inference may take, 1 to 32, if the model can take several. {@code auto} measures
     * at the start how many pay.
     */
    @WithDefault("auto")
    @WithConverter(ConfigConverters.ToBatchChoice.class)
    BatchChoice batch();

    /**
     * Inference threads, for all streams together, e.g. {@code 4}. Without it there are 2, or 1 where there is only one core.
     */
    @Min(1)
    @Max(64)
    OptionalInt threads();

    /** Inference threads, decided. */
    default int inferenceThreads() {
        return threads().orElse(Math.min(2, Runtime.getRuntime().availableProcessors()));
    }

    /** Threads that share the work on one inference. Times {@link #threads()}, it should not be above the number of cores. */
    @WithDefault("1")
    @Min(1)
    @Max(64)
    int intraOpThreads();

    /** The part that a detector needs. */
    default DetectSettings settings() {
        return new DetectSettings(
                new Thresholds(confidence(), iou(), maxDetections()),
                new Naming(classes(), classNames().orElse(null), classMapping().orElse(List.of())),
                new Execution(device(), intraOpThreads(), batch()),
                layout().orElse(null),
                input().overrides(inputSize()));
    }
}
