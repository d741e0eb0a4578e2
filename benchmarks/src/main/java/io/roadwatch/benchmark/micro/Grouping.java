package io.roadwatch.benchmark.micro;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.ProximityGrouper;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which objects of a frame belong together. */
@State(Scope.Thread)
public class Grouping {

    private static final double DISTANCE_PX = 150;

    @Param({"30", "100", "300"})
    public int objects;

    private final ProximityGrouper grouper = new ProximityGrouper(DISTANCE_PX, 2);
    private List<Detection> detections = List.of();

    @Setup
    public void prepare() {
        detections = List.copyOf(Traffic.ofFrame(objects, 0));
    }

    @Benchmark
    public List<TrafficGroup> frame() {
        return grouper.group(detections);
    }
}
