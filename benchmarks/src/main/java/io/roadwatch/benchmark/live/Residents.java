package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.machine.Stopwatch;
import io.roadwatch.benchmark.measure.Progress;
import io.roadwatch.testbed.LoneDetector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Memory of a fresh detector that plays cameras for a while.
 *
 * @param command that starts it
 * @param rate analysed frames per second of each camera
 * @param settling how long they play
 */
public record Residents(
        List<String> command,
        String model,
        Path clip,
        Map<String, String> settings,
        double rate,
        Duration settling,
        Progress progress) {

    public Residents {
        command = List.copyOf(command);
        settings = Map.copyOf(settings);
    }

    /** @return resident memory in MB (2^20 bytes) at the end */
    public double megabytes(int streams) {
        CameraChoice choice = CameraChoice.of(clip, streams, progress);
        try (Cameras cameras = choice.cameras();
                LoneDetector detector = new LoneDetector(command, model, List.of(clip), settings);
                Fleet fleet = new Fleet(cameras, detector)) {
            fleet.play(streams, rate);
            Stopwatch.start().awaitElapsed(settling);
            return detector.program().residentMegabytes();
        }
    }
}
