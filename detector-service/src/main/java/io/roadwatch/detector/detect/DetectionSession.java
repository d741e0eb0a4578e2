package io.roadwatch.detector.detect;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import java.util.List;

/** One inference thread's use of an {@link ObjectDetector}. Used by one thread; owns native memory, so close it. */
public interface DetectionSession extends AutoCloseable {

    /**
     * Finds the road users in a frame, which stays the caller's.
     *
     * @return in source-frame pixels, most confident first
     * @throws DetectException if the model fails
     * @throws io.roadwatch.detector.decode.DecodeException if the frame's pixel format cannot be converted
     */
    List<Detection> detect(DecodedFrame frame);

    @Override
    void close();
}
