package io.roadwatch.detector.detect;

/**
 * A model that finds road users. Safe for use by many threads, each with a {@link DetectionSession} of its own.
 *
 * <p>Closing it refuses new sessions; the native model is freed once the last open session is closed too, so that the order
 * of closing cannot crash the process.
 */
public interface ObjectDetector extends AutoCloseable {

    ModelInfo model();

    /**
     * Opens a session for the calling thread, which closes it.
     *
     * @throws IllegalStateException if the detector is closed
     */
    DetectionSession newSession();

    @Override
    void close();
}
