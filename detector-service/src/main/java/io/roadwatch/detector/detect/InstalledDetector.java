package io.roadwatch.detector.detect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The detector of this service, if one is wanted. Tests put their own in its place. */
public final class InstalledDetector {

    private final @Nullable ObjectDetector detector;
    private final ModelChoice choice;

    private InstalledDetector(@Nullable ObjectDetector detector, ModelChoice choice) {
        this.detector = detector;
        this.choice = choice;
    }

    /** @param choice why it is this one */
    public static InstalledDetector of(ObjectDetector detector, ModelChoice choice) {
        return new InstalledDetector(detector, choice);
    }

    public static InstalledDetector none() {
        return new InstalledDetector(null, ModelChoice.configured());
    }

    public Optional<ObjectDetector> find() {
        return Optional.ofNullable(detector);
    }

    /** Why it is this detector, or none. */
    public ModelChoice choice() {
        return choice;
    }

    /** @throws DetectException if there is none, with a sentence that says how to get one */
    public ObjectDetector require() {
        return find().orElseThrow(() -> new DetectException(
                "roadwatch.detect.model is none, so nothing can be detected: name a model there, or auto."));
    }
}
