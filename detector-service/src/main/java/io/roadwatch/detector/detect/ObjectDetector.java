package io.roadwatch.detector.detect;

import io.roadwatch.detector.observe.StageListener;

/**
 * A model that finds road users. Safe for use by many threads, each with a {@link DetectionSession} of its own.
 *
 * <p>Closing it refuses new sessions; the native model is freed once the last open session is closed too, so that the order
 * of closing cannot crash the process.
 */
public interface ObjectDetector extends AutoCloseable {

    ModelInfo model();

    /** Most frames that one inference takes; 1 where the model takes one, or where more do not pay. */
    int batchSize();

    /**
     * Opens a session for the calling thread, which closes it.
     *
     * @param times told of every stage of every detection
     * @throws IllegalStateException if the detector is closed
     */
    DetectionSession newSession(StageListener times);

    @Override
    void close();
}
