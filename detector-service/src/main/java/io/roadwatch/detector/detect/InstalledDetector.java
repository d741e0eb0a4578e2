package io.roadwatch.detector.detect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The detector of this service, if one is configured. Tests put their own in its place. */
public final class InstalledDetector {

    private final @Nullable ObjectDetector detector;

    private InstalledDetector(@Nullable ObjectDetector detector) {
        this.detector = detector;
    }

    public static InstalledDetector of(ObjectDetector detector) {
        return new InstalledDetector(detector);
    }

    public static InstalledDetector none() {
        return new InstalledDetector(null);
    }

    public Optional<ObjectDetector> find() {
        return Optional.ofNullable(detector);
    }

    /** @throws DetectException if there is none, with a sentence that says how to get one */
    public ObjectDetector require() {
        return find().orElseThrow(() -> new DetectException(
                "No model is configured, so nothing can be detected: name an ONNX file in roadwatch.detect.model."));
    }
}
