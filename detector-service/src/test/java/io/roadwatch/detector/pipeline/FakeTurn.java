package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what was done with it. */
final class FakeTurn implements Turn {

    final List<String> events = new ArrayList<>();
    List<Finding> findings = List.of();
    boolean failing;
    private final @Nullable DecodedFrame frame;

    /** @param frame closed at the end of the turn; null where the stream has none any more */
    FakeTurn(@Nullable DecodedFrame frame) {
        this.frame = frame;
    }

    @Override
    public @Nullable DecodedFrame begin() {
        events.add("begin");
        return frame;
    }

    @Override
    public void analyse(DecodedFrame taken, Detected detected, PictureScaler scaler) {
        events.add("analyse");
        findings = detected.findings();
        if (failing) {
            throw new IllegalStateException("analysing fails");
        }
    }

    @Override
    public void detectionFailed() {
        events.add("failed");
    }

    @Override
    public void end() {
        events.add("end");
        if (frame != null) {
            frame.close();
        }
    }
}
