package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Requests that answers are read against. */
final class Scenes {

    private static final BoundingBox BOX = new BoundingBox(0, 0, 10, 10);

    /** Objects 0 to 4; group 1 is 0, 1, 2; group 2 is 3, 4. */
    static final AnalysisRequest TWO_GROUPS = scene(List.of(group(1, 0, 1, 2), group(2, 3, 4)));

    /** Objects 0 to 4; group 1 is 0, 1, 2. */
    static final AnalysisRequest ONE_GROUP = scene(List.of(group(1, 0, 1, 2)));

    /**
     * Objects 0 to 5 in a row of boxes 10 px wide, up to 30 px apart: 0, 1, 2 are group 1 and 3, 4 are group 2, both shown; 5 is of
     * no group, beside group 2. An object 6, a car, is far away.
     */
    static AnalysisRequest row(String... classes) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            BoundingBox box = i < 5 ? boxes(i, i) : new BoundingBox(145, 0, 155, 10);
            detections.add(new Detection(i < classes.length ? classes[i] : "car", 0.9f, box));
        }
        detections.add(new Detection("car", 0.9f, new BoundingBox(600, 300, 610, 310)));
        return new AnalysisRequest(
                "a-1",
                "crossing-7",
                new FrameInfo(Instant.EPOCH, 1, 640, 360),
                detections,
                List.of(
                        new TrafficGroup(1, List.of(0, 1, 2), boxes(0, 2), List.of("car"), 0.9f),
                        new TrafficGroup(2, List.of(3, 4), boxes(3, 4), List.of("car"), 0.9f)),
                List.of(
                        new GroupImage(1, boxes(0, 2), 70, 10, new byte[] {1}),
                        new GroupImage(2, boxes(3, 4), 40, 10, new byte[] {1})));
    }

    private static BoundingBox boxes(int first, int last) {
        return new BoundingBox(30 * first, 0, 30 * last + 10, 10);
    }

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
