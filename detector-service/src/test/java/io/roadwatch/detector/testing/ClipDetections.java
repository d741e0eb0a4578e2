package io.roadwatch.detector.testing;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReadOutcome;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.detect.DetectSettings;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.detect.ModelSource;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.detect.OnnxObjectDetector;
import io.roadwatch.detector.observe.StageListener;
import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.StreamAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a model finds in the frames of a clip. */
public final class ClipDetections {

    private ClipDetections() {}

    /** @param frame position of the frame in the clip, from 0 */
    public record Seen(int frame, Instant at, List<Detection> found) {}

    /** Which frames are wanted. */
    public interface Wanted {

        boolean wants(int frame, Instant at);
    }

    /** @param leastConfidence 0..1 of what is found */
    public static List<Seen> of(Path clip, ModelSource model, float leastConfidence, Wanted wanted) {
        ReaderSettings reading = new ReaderSettings(
                ConfigOf.defaults(DecodeConfig.class), host -> List.of(), () -> null, Clock.systemUTC());
        List<Seen> all = new ArrayList<>();
        try (ObjectDetector detector =
                        OnnxObjectDetector.load(model, DetectSettings.defaults().withConfidence(leastConfidence));
                DetectionSession session = detector.newSession(StageListener.NONE);
                ReadInterrupt interrupt = new ReadInterrupt();
                VideoReader reader =
                        VideoReader.open(new StreamAddress.LocalFile(clip), reading, interrupt, Instant.EPOCH)) {
            reader.decode(DecodePolicy.ALL);
            int number = 0;
            ReadOutcome outcome = reader.read();
            while (!(outcome instanceof ReadOutcome.EndOfStream)) {
                if (outcome instanceof ReadOutcome.PictureRead picture
                        && wanted.wants(number++, picture.capturedAt())) {
                    try (DecodedFrame frame = reader.take()) {
                        List<Detection> found = session.detect(frame).stream()
                                .map(Finding::detection)
                                .toList();
                        all.add(new Seen(number - 1, picture.capturedAt(), found));
                    }
                }
                outcome = reader.read();
            }
        }
        return all;
    }
}
