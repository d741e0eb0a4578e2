package io.roadwatch.benchmark.micro;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.track.ByteTracker;
import io.roadwatch.detector.track.TrackSettings;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Following objects from one frame to the next. */
@State(Scope.Thread)
public class Tracking {

    private static final int FRAMES = 20;
    private static final int MILLIS_PER_FRAME = 200;

    @Param({"30", "100", "300"})
    public int objects;

    private final ByteTracker tracker = new ByteTracker(TrackSettings.defaults());
    private List<List<Detection>> frames = List.of();
    private long next;

    @Setup
    public void prepare() {
        frames = IntStream.range(0, FRAMES)
                .mapToObj(frame -> Traffic.ofFrame(objects, frame))
                .toList();
    }

    @Benchmark
    public List<Detection> frame() {
        long now = next++;
        return tracker.follow(frames.get((int) (now % FRAMES)), Instant.EPOCH.plusMillis(now * MILLIS_PER_FRAME));
    }
}
