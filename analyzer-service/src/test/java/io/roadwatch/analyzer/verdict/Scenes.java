package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Requests that answers are read against. */
final class Scenes {

    private static final BoundingBox BOX = new BoundingBox(0, 0, 10, 10);

    /** Objects 0 to 4; group 1 is 0, 1, 2; group 2 is 3, 4. */
    static final AnalysisRequest TWO_GROUPS = scene(List.of(group(1, 0, 1, 2), group(2, 3, 4)));

    /** Objects 0 to 4; group 1 is 0, 1, 2. */
    static final AnalysisRequest ONE_GROUP = scene(List.of(group(1, 0, 1, 2)));

    private Scenes() {}

    private static AnalysisRequest scene(List<TrafficGroup> groups) {
        return new AnalysisRequest(
                "a-1",
                "crossing-7",
                new FrameInfo(Instant.EPOCH, 1, 640, 360),
                IntStream.range(0, 5)
                        .mapToObj(i -> new Detection("car", 0.9f, BOX))
                        .toList(),
                groups,
                List.of(new GroupImage(1, BOX, 10, 10, new byte[] {1})));
    }

    private static TrafficGroup group(int index, Integer... members) {
        return new TrafficGroup(index, List.of(members), BOX, List.of("car"), 0.9f);
    }
}
