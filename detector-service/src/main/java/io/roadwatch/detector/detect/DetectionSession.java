package io.roadwatch.detector.detect;

import io.roadwatch.detector.decode.DecodedFrame;
import java.util.List;

/** One inference thread's use of an {@link ObjectDetector}. Used by one thread; owns native memory, so close it. */
public interface DetectionSession extends AutoCloseable {

    /**
     * Finds the road users in frames of any sizes, in one inference. The frames stay the caller's.
     *
     * @param frames at least one, at most {@link ObjectDetector#batchSize()}
     * @return for each frame its findings in source-frame pixels, most confident first
     * @throws DetectException if the model fails
     * @throws io.roadwatch.detector.decode.DecodeException if a frame's pixel format cannot be converted
     */
    List<List<Finding>> detect(List<DecodedFrame> frames);

    /** Finds the road users in one frame. */
    default List<Finding> detect(DecodedFrame frame) {
        return detect(List.of(frame)).get(0);
    }

    @Override
    void close();
}
